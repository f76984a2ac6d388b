package dev.tillbridge.checkout;

import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.SavedCardProvider;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;

/// Reads the charge of a saved card again after it was confirmed, before anything is believed.
final class WatchCard extends WatchCharge {
    static final String NAME = "watch-card";
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    WatchCard(SavedCardProvider provider, SaleBooks books) {
        super(provider, books, ProblemCode.CARD_DECLINED);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    StepResult judge(StepContext context, ChargeTruth truth) {
        return switch (truth.status()) {
            case CAPTURED -> end(WatchEnd.PAID, truth);
            case CLOSED -> end(WatchEnd.CLOSED, truth);
            case OPEN -> end(WatchEnd.REFUSED, truth);
            case UNDER_WAY, AUTHORIZED -> isLate(context) ? unknown() : wait(context, true, PAUSE);
        };
    }

    private static boolean isLate(StepContext context) {
        var confirmed = context.journal()
                .latest(ChargeCard.NAME)
                .orElse(context.journal().begun());
        return context.now().isAfter(confirmed.at().plus(PATIENCE));
    }
}
