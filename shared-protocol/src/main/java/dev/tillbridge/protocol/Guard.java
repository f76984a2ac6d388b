package dev.tillbridge.protocol;

import java.util.List;

/// The invoice that must still be on the page; a call whose guard does not hold is refused and does nothing.
public record Guard(List<Locator> locators, String expected, String parser) {}
