package dev.tillbridge.giveback;

import dev.tillbridge.payment.RefundTruth;

/// What the journal of following money begins with that somebody gave back elsewhere.
///
/// @param refundId ours; also the activity's
/// @param found what the processor said when it was found
record FoundBackRequest(String refundId, RefundTruth found) {}
