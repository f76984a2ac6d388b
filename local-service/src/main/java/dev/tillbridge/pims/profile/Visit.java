package dev.tillbridge.pims.profile;

import java.util.List;

/// A page that is opened in a tab of our own.
///
/// @param page the page kind that must appear there
/// @param steps presses and waits before it is read
public record Visit(Template address, String page, List<Step> steps, int seconds) {
    static final int DEFAULT_SECONDS = 20;

    public Visit {
        steps = List.copyOf(steps);
    }
}
