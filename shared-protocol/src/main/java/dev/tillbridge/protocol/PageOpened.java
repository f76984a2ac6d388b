package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// The tab that was opened; on a fault it is closed again and `page` is empty.
public record PageOpened(
        String page,
        String address,
        @Nullable String pageKind,
        @Nullable String invoiceId,
        @Nullable PageFault fault) {}
