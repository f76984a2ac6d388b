package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// A tab shows a page that a profile recognises; or shows nothing known any more when `invoiceId` is null.
///
/// @param page the extension's handle of the tab (and frame), stable while the page lives
/// @param origin scheme, host and port of the page, checked by the worker against the tab
public record PageHere(
        String page,
        String profile,
        String pageKind,
        String origin,
        @Nullable String invoiceId) {}
