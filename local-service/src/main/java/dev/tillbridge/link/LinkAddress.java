package dev.tillbridge.link;

import dev.tillbridge.checkout.LinkState;
import dev.tillbridge.checkout.SaleLink;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.LinkAnswer;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;

/// Where a link can be paid, asked for at the moment when it is needed: it is stored nowhere, and nobody is sent to one
/// that is off.
final class LinkAddress {
    private final LinkProvider links;

    LinkAddress(LinkProvider links) {
        this.links = links;
    }

    /// Throws `LINK_NOT_OPEN` and what keeps the processor from saying it. Not inside a transaction.
    String of(SaleLink link) {
        if (link.state() != LinkState.OPEN) {
            throw notOpen();
        }
        return switch (links.look(link.reference().orElseThrow(LinkAddress::notOpen))) {
            case LinkAnswer.Known(var truth) -> {
                if (!truth.on() || truth.charge().status() != ChargeStatus.OPEN) {
                    throw notOpen();
                }
                yield truth.address();
            }
            case LinkAnswer.NotDone(var problem, var _) -> throw problem.asException();
            case LinkAnswer.Unknown(var problem) -> throw problem.asException();
            case LinkAnswer.Absent() -> throw notOpen();
        };
    }

    private static RuntimeException notOpen() {
        return Problem.of(ProblemCode.LINK_NOT_OPEN).asException();
    }
}
