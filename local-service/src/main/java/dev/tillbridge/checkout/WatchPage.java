package dev.tillbridge.checkout;

import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.HostedPages;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;

/// Watches a page of the processor until a card typed there was charged, or for as long as a call may take. A tab that
/// is closed, or a page that was left, is no outcome: the charge is. After that time the page is made final.
final class WatchPage extends WatchCharge {
    static final String NAME = "watch-page";

    /// How long a client may take to read out a card, a declined one and another.
    static final Duration PATIENCE = Duration.ofMinutes(20);

    WatchPage(HostedPages pages, SaleBooks books) {
        super(pages, books, ProblemCode.PAGE_RAN_OUT);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    StepResult judge(StepContext context, ChargeTruth truth) {
        var open = open(context);
        boolean late = open.compareTo(PATIENCE) > 0;
        return switch (truth.status()) {
            case CAPTURED -> end(WatchEnd.PAID, truth);
            case CLOSED -> end(WatchEnd.CLOSED, truth);
            case UNDER_WAY, AUTHORIZED -> late ? unknown() : wait(context, true, pause(open));
            case OPEN -> late ? end(WatchEnd.NOBODY, truth) : wait(context, false, pause(open));
        };
    }

    /// How long the page has been there.
    private static Duration open(StepContext context) {
        var created = context.journal()
                .latest(CreateCharge.NAME)
                .orElse(context.journal().begun());
        return Duration.between(created.at(), context.now());
    }

    /// Often while a card is probably being typed, seldom later; whatever the processor tells of it wakes us anyhow.
    private static Duration pause(Duration open) {
        return open.compareTo(Duration.ofMinutes(4)) < 0 ? Duration.ofSeconds(2) : Duration.ofSeconds(6);
    }
}
