package dev.tillbridge.protocol;

import java.util.List;

/// A payment with its story.
///
/// @param forSupport the story without personal data, to copy
public record PaymentDetails(
        PaymentView view,
        List<TimelineRow> timeline,
        @Bounded(60_000) String forSupport) {}
