package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// A tab shows a page that a profile recognises.
///
/// @param page the extension's handle of the tab, stable while the tab lives
/// @param origin scheme, host and port of the page, checked by the worker against the tab
/// @param address the page's whole address, at most 2,000 characters; only what the profile's pattern names is
/// kept
public record PageHere(
        String page,
        String profile,
        String pageKind,
        String origin,
        String address,
        @Nullable String invoiceId) {}
