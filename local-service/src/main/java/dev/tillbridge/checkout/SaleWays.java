package dev.tillbridge.checkout;

import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.Map;

/// The ways to pay that this service knows, each with its steps.
record SaleWays(Map<WayToPay, SaleSteps> steps) {
    SaleWays {
        steps = Map.copyOf(steps);
    }

    SaleSteps of(WayToPay way) {
        var known = steps.get(way);
        if (known == null) {
            throw Problem.of(ProblemCode.WAY_NOT_SET_UP).asException();
        }
        return known;
    }
}
