package dev.tillbridge.browser;

import dev.tillbridge.sandbox.stripe.SandboxControl;

/// What the processor really did so far, counted at the processor.
///
/// @param charges charges that took money
/// @param capturedMinor what they took, in minor units
/// @param refunds refunds that were made
public record FarSide(long charges, long capturedMinor, long refunds) {
    static FarSide of(SandboxControl processor) {
        return new FarSide(processor.charges(), processor.capturedMinor(), processor.refunds());
    }

    /// What was added since an earlier count.
    public FarSide since(FarSide earlier) {
        return new FarSide(charges - earlier.charges, capturedMinor - earlier.capturedMinor, refunds - earlier.refunds);
    }

    /// One charge of so much, and nothing given back.
    public static FarSide one(long capturedMinor) {
        return new FarSide(1, capturedMinor, 0);
    }

    /// No money moved.
    public static FarSide nothing() {
        return new FarSide(0, 0, 0);
    }
}
