package dev.tillbridge.pims.profile;

import java.util.List;
import java.util.Optional;

/// One step on a page.
///
/// @param value what is set, chosen or expected; `{amount}`, `{date}`, `{payment-type}`, `{employee}`,
/// `{reference}`
///     stand for the entry's own
/// @param commits whether the PIMS may hold the payment once this step was begun
/// @param when taken always, or only for a full or a part payment
public record Step(
        Verb verb, List<Locator> locators, Optional<Template> value, boolean commits, When when, int seconds) {
    /// How long a step waits when the profile does not say.
    static final int DEFAULT_SECONDS = 10;

    public Step {
        locators = List.copyOf(locators);
    }

    /// What is done.
    public enum Verb {
        SET,
        CHOOSE,
        PRESS,
        WAIT,
        GONE,
        /// Compare what stands there with the value; another value stops the posting.
        READ
    }

    /// For which payments.
    public enum When {
        ALWAYS,
        FULL,
        PART
    }
}
