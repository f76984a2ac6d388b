package dev.tillbridge.posting;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.Map;

/// Problems of a posting with their particulars.
final class Words {
    private Words() {}

    /// That a person is to enter it: on its invoice, or on the client's account.
    static Problem byHand(NewPosting asked) {
        return of(asked.invoice().isAccount() ? ProblemCode.ENTER_ON_ACCOUNT : ProblemCode.ENTER_BY_HAND, asked);
    }

    static Problem of(ProblemCode code, NewPosting asked) {
        return new Problem(
                code,
                Map.of(
                        "client", asked.clientId(),
                        "invoice", asked.number(),
                        "amount",
                                dev.tillbridge.problem.Detail.money(
                                        asked.amount().minorUnits(),
                                        asked.amount().currency().getCurrencyCode()),
                        "reference", asked.reference()));
    }
}
