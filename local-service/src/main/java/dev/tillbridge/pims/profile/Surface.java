package dev.tillbridge.pims.profile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The verbs of one connected surface. Calls block, end within their time, and tell faults in their results.
/// Thread-safe.
public interface Surface {
    /// Opens an address in a tab of our own, which never takes the focus, and waits for the page kind.
    Opened open(Profile profile, String address, String pageKind, boolean forPosting, Duration within);

    /// Reads all fields in one go.
    ///
    /// @param invoiceId the invoice that must be on the page
    Values read(Profile profile, String page, String invoiceId, List<Ask> asks, Duration within);

    /// [#read] of a page that is about no invoice.
    Values readList(Profile profile, String page, List<Ask> asks, Duration within);

    /// Opens an address in a tab of our own, reads all fields as soon as the page kind is there, and closes the tab.
    ///
    /// @param invoiceId the invoice that must be on the page, or empty for a page that is about none
    default Values visit(
            Profile profile,
            String address,
            String pageKind,
            Optional<String> invoiceId,
            List<Ask> asks,
            Duration within) {
        var opened = open(profile, address, pageKind, false, within);
        if (opened.fault().isPresent()) {
            return new Values(Map.of(), opened.fault());
        }
        try {
            return invoiceId.isPresent()
                    ? read(profile, opened.page(), invoiceId.get(), asks, within)
                    : readList(profile, opened.page(), asks, within);
        } finally {
            close(opened.page());
        }
    }

    /// Reads a page that is open for the version in use by two versions of a profile at one moment, and does nothing
    /// else there.
    ///
    /// @param invoiceId the invoice that the version in use must find there, else nothing is read; empty for a page
    ///     that is about none
    default Both both(Version inUse, Version onTrial, String page, Optional<String> invoiceId, Duration within) {
        return Both.not(Fault.NOT_REACHED);
    }

    /// Does one step; it waits for its element, and checks the invoice right before the effect.
    ///
    /// @param invoiceId the invoice that must be on the page, or empty for mere waiting
    Done act(
            Profile profile,
            String page,
            Optional<String> invoiceId,
            Step.Verb verb,
            List<Locator> locators,
            Optional<String> value,
            Duration within);

    /// Closes a tab that [#open] opened; does not wait until it is gone. Never throws.
    void close(String page);

    /// What is wanted of a page.
    ///
    /// @param row finds the rows; the locators are searched in each. Without locators: one empty text a row
    record Ask(String name, List<Locator> locators, Optional<Locator> row, boolean optional) {
        public Ask {
            locators = List.copyOf(locators);
        }
    }

    /// A tab of our own.
    ///
    /// @param page empty when there is a fault
    record Opened(String page, Optional<Fault> fault) {}

    /// What was read.
    ///
    /// @param fault why nothing could be read; faults of single fields stand with them
    /// @param page where it stood; empty when nobody can look there again
    record Values(Map<String, Value> values, Optional<Fault> fault, String page) {
        public Values {
            values = Map.copyOf(values);
        }

        public Values(Map<String, Value> values, Optional<Fault> fault) {
            this(values, fault, "");
        }
    }

    /// One version of a profile, and what it wants of the page.
    ///
    /// @param pageKind what it must recognise the page as
    record Version(Profile profile, String pageKind, List<Ask> asks) {
        public Version {
            asks = List.copyOf(asks);
        }
    }

    /// What a page is by one version of a profile.
    ///
    /// @param pageKind empty when it is not recognised
    /// @param button why its Pay button has no place
    record Seen(Optional<String> pageKind, Optional<String> invoiceId, Optional<Fault> button, Values values) {
        static Seen not(Fault fault) {
            return new Seen(
                    Optional.empty(), Optional.empty(), Optional.empty(), new Values(Map.of(), Optional.of(fault)));
        }
    }

    /// One page at one moment by two versions.
    record Both(Seen inUse, Seen onTrial) {
        /// Neither could look.
        public static Both not(Fault fault) {
            return new Both(Seen.not(fault), Seen.not(fault));
        }
    }

    /// One field.
    ///
    /// @param texts as they stand there: one, or one a row; none for an optional field that is not there
    record Value(List<String> texts, Optional<Fault> fault) {
        public Value {
            texts = List.copyOf(texts);
        }
    }

    /// What came of a step.
    ///
    /// @param tried whether the effect may have been begun
    record Done(Optional<String> value, boolean tried, Optional<Fault> fault) {}
}
