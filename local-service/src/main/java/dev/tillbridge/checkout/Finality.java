package dev.tillbridge.checkout;

import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What making a charge final came to.
///
/// @param truth what the processor said last; null when it has no such charge
/// @param why why the charge was not to go on
record Finality(@Nullable ChargeTruth truth, Problem why) {}
