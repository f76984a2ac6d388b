package dev.tillbridge.protocol;

import java.util.List;

/// Where the button goes.
///
/// @param place `before`, `after`, `inside-start` or `inside-end` of the element that the locators find
public record PageAnchor(List<Locator> locators, String place) {
    public PageAnchor {
        locators = List.copyOf(locators);
    }
}
