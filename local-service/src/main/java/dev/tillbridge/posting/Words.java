package dev.tillbridge.posting;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.Map;

/// Problems of a posting with their particulars.
final class Words {
    private Words() {}

    static Problem of(ProblemCode code, NewPosting asked) {
        return new Problem(
                code,
                Map.of(
                        "invoice", asked.number(),
                        "amount",
                                dev.tillbridge.problem.Detail.money(
                                        asked.amount().minorUnits(),
                                        asked.amount().currency().getCurrencyCode()),
                        "reference", asked.reference()));
    }
}
