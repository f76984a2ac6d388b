package dev.tillbridge.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Found payments, newest first.
///
/// @param until when only payments made from then on were looked through; null when all were
public record PaymentList(
        List<PaymentView> payments, boolean more, @Nullable Instant until) {}
