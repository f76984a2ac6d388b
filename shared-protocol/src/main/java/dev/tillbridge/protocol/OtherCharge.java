package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A charge of another installation; listed, never booked or posted.
///
/// @param amount null where it cannot be read
public record OtherCharge(
        String reference, String code, @Nullable Amount amount, String status, Instant created) {}
