package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Where something stands on a page. Exactly one of the kinds is given.
///
/// @param css a CSS selector, searched through open shadow roots
/// @param label the visible text of the label that belongs to the wanted control, or of the button or link itself
/// @param frame a CSS selector of the frame to search in, or null for the page itself
/// @param part `text` (visible text), `value` (the form property), `checked`, or `attribute:NAME`
public record Locator(
        @Nullable String css,
        @Nullable String label,
        @Nullable String frame,
        String part) {}
