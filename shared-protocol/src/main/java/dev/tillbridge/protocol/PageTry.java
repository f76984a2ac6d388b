package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Read one page by two versions of a profile at the same moment, and do nothing else there: nothing is shown,
/// pressed, typed, opened or told. For a page that is open for the version in use already.
///
/// @param guard the invoice that the version in use must find there; else nothing is read. Null for a page that is
///     about none
public record PageTry(
        String page, @Nullable Guard guard, TriedVersion inUse, TriedVersion onTrial, int timeoutMillis) {}
