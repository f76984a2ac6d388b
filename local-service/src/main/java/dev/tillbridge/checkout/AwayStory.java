package dev.tillbridge.checkout;

import dev.tillbridge.activity.Meanwhile.Standing;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.AnswerCheck;
import dev.tillbridge.payment.AnswerFit;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.Optional;

/// Where a sale stands by what this service found out while the database is away. What is final is said as that; what
/// the plan would still make final only as it was seen.
///
/// @param money the words of its line, as the story knows them
/// @param truth what the processor said last
record AwayStory(
        StoryScreen screen, StoryProgress progress, String money, Problem problem, Optional<ChargeTruth> truth) {
    static AwayStory of(Standing standing) {
        var sale = SaleJournal.of(standing.journal());
        var finality = sale.finality();
        if (finality.isPresent()) {
            return ended(
                    sale,
                    Optional.ofNullable(finality.get().truth()),
                    finality.get().why());
        }
        var watched = sale.watched();
        if (watched.isPresent() && watched.get().end() != null) {
            return watched(sale, watched.get(), watched.get().end());
        }
        return switch (sale.shown()) {
            case DONE -> atTheReader(standing);
            case STARTED, UNKNOWN, PENDING -> notSure();
            case NOT_DONE -> notCharged(StoryScreen.STOPPED, "NOT_SENT", ProblemCode.AWAY_NOT_PAID, Optional.empty());
            case NEVER_STARTED -> before(sale);
        };
    }

    private static AwayStory before(SaleJournal sale) {
        if (sale.outcome(CreateCharge.NAME) == Outcome.NOT_DONE) {
            return notCharged(StoryScreen.STOPPED, "NOT_SENT", ProblemCode.AWAY_NOT_PAID, Optional.empty());
        }
        return new AwayStory(
                StoryScreen.CHECKING,
                sale.outcome(CreateCharge.NAME) == Outcome.NEVER_STARTED
                        ? StoryProgress.READING_INVOICE
                        : StoryProgress.SENT,
                "CREATED",
                Problem.of(ProblemCode.AWAY_PAUSED),
                Optional.empty());
    }

    private static AwayStory atTheReader(Standing standing) {
        if (standing.going() instanceof StepResult.Unknown) {
            return notSure();
        }
        boolean reading = standing.going() instanceof StepResult.Pending(var answer, var _)
                && Json.as(answer, Watched.class).readingCard();
        return new AwayStory(
                StoryScreen.CHARGING,
                reading ? StoryProgress.READING_CARD : StoryProgress.WAITING_FOR_CARD,
                "SENT",
                Problem.of(ProblemCode.AWAY_WAITING),
                Optional.empty());
    }

    private static AwayStory watched(SaleJournal sale, Watched watched, WatchEnd end) {
        var truth = Optional.ofNullable(watched.truth());
        return switch (end) {
            case HELD ->
                new AwayStory(
                        StoryScreen.HELD,
                        StoryProgress.READING_CARD,
                        "AUTHORIZED",
                        Problem.of(ProblemCode.AWAY_HELD),
                        truth);
            case PAID, CLOSED, BANK_FAILED -> ended(sale, truth, Problem.of(ProblemCode.STOPPED));
            case REFUSED -> notCharged(StoryScreen.NOT_ACCEPTED, "DECLINED", ProblemCode.AWAY_NOT_PAID, truth);
            case NOBODY, LOST -> notCharged(StoryScreen.NOBODY_TAPPED, "NOT_SENT", ProblemCode.AWAY_NOBODY, truth);
        };
    }

    private static AwayStory ended(SaleJournal sale, Optional<ChargeTruth> truth, Problem why) {
        boolean paid =
                truth.filter(seen -> seen.status() == ChargeStatus.CAPTURED).isPresent();
        if (!paid) {
            var screen = why.code() == ProblemCode.CARD_DECLINED ? StoryScreen.NOT_ACCEPTED : StoryScreen.STOPPED;
            return notCharged(screen, "NOT_SENT", ProblemCode.AWAY_NOT_PAID, truth);
        }
        return switch (AnswerCheck.compare(sale.request().order(), truth.orElseThrow())) {
            case AnswerFit.Differs(var problem) -> paid(StoryScreen.PAID, "DIFFERS", problem, truth);
            case AnswerFit.Partial _ ->
                paid(StoryScreen.PARTLY_PAID, "CAPTURED", Problem.of(ProblemCode.AWAY_PAID), truth);
            case AnswerFit.Agrees _, AnswerFit.NothingMoved _ ->
                paid(StoryScreen.PAID, "CAPTURED", Problem.of(ProblemCode.AWAY_PAID), truth);
        };
    }

    private static AwayStory paid(StoryScreen screen, String money, Problem problem, Optional<ChargeTruth> truth) {
        return new AwayStory(screen, StoryProgress.PAID, money, problem, truth);
    }

    private static AwayStory notCharged(
            StoryScreen screen, String money, ProblemCode code, Optional<ChargeTruth> truth) {
        return new AwayStory(screen, StoryProgress.WAITING_FOR_CARD, money, Problem.of(code), truth);
    }

    private static AwayStory notSure() {
        return new AwayStory(
                StoryScreen.NOT_SURE,
                StoryProgress.SENT,
                "UNKNOWN",
                Problem.of(ProblemCode.AWAY_WAITING),
                Optional.empty());
    }

    boolean isPaid() {
        return truth.filter(seen -> seen.status() == ChargeStatus.CAPTURED).isPresent();
    }
}
