package dev.tillbridge.terminal;

import java.time.Instant;
import java.util.Optional;

/// Who uses a terminal.
///
/// @param sent whether a command was sent to it: from then on only a release ends the lease, never the clock
public record Lease(Holder holder, Instant since, boolean sent) {
    /// What it is used for.
    ///
    /// @param activityId the activity that uses it
    /// @param person the person's name
    /// @param invoice the number of the invoice that it is used for
    public record Holder(String activityId, String desk, Optional<String> person, String invoice) {
        public Holder {
            if (activityId.isBlank() || desk.isBlank() || invoice.isBlank()) {
                throw new IllegalArgumentException("a holder has an activity, a desk and an invoice");
            }
        }
    }
}
