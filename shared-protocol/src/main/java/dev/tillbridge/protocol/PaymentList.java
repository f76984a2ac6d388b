package dev.tillbridge.protocol;

import java.util.List;

/// Found payments, newest first.
public record PaymentList(List<PaymentView> payments, boolean more) {}
