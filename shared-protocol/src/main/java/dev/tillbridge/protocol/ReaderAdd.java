package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Register a reader by the code on its screen, or take it from the account's list by its id.
public record ReaderAdd(
        @Nullable String registrationCode, @Nullable String readerId, String label) {}
