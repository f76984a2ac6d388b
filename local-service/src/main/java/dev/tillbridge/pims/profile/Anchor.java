package dev.tillbridge.pims.profile;

import java.util.List;

/// Where the button goes.
///
/// @param place `before`, `after`, `inside-start` or `inside-end` of what the locators find
public record Anchor(List<Locator> locators, String place) {
    public Anchor {
        locators = List.copyOf(locators);
    }
}
