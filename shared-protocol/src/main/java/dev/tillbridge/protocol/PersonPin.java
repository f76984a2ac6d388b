package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Set a person's PIN; `managerId` and `managerPin` prove the right once a manager with a PIN exists.
public record PersonPin(
        String personId,
        String pin,
        @Nullable String managerId,
        @Nullable String managerPin) {}
