package dev.tillbridge.pims.profile;

import java.util.List;

/// How an invoice is read fresh from the PIMS.
public sealed interface Fresh {
    /// A second load, in a tab of our own.
    record OwnTab(Visit visit) implements Fresh {}

    /// The PIMS's own way of loading again, on the page that shows the invoice.
    record ThisPage(List<Step> steps) implements Fresh {
        public ThisPage {
            steps = List.copyOf(steps);
        }
    }
}
