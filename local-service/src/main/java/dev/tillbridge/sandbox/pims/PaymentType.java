package dev.tillbridge.sandbox.pims;

/// A way to pay, as the clinic set it up.
record PaymentType(long code, String name) {}
