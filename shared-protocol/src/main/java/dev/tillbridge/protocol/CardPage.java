package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Where a payment's card is typed.
///
/// @param url the processor's page; null while it is not there yet, and when it is over
public record CardPage(@Nullable String url) {
    /// Without the address.
    @Override
    public String toString() {
        return "a page's address";
    }
}
