package dev.tillbridge.checkout;

import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.RowKind;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.HeldMoney;
import dev.tillbridge.payment.Refund;
import dev.tillbridge.payment.RefundState;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.posting.Reversal;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads from payment, entries and journal where a payment stands. Pure but for the time of the question.
///
/// @param stranded those of the entries whose desk is gone in the midst of them
record StoryState(
        Attempt attempt,
        SaleJournal sale,
        List<Posting> postings,
        List<Posting> stranded,
        List<Refund> refunds,
        List<Reversal> reversals,
        Instant now) {
    /// A connection that comes back within this time alarms nobody.
    private static final Duration GRACE = Duration.ofSeconds(15);

    /// So long people are told that nothing was given back; then the payment is what it was.
    private static final Duration TOLD = Duration.ofMinutes(10);

    /// A look that nobody answers ends this long after the last answer: a second's pause, two questions of 4 s.
    private static final Duration LOOK_TAKES = Duration.ofSeconds(9);

    StoryScreen screen() {
        return switch (attempt.state()) {
            case CREATED, SENT, AUTHORIZED, PENDING, UNKNOWN -> running();
            case CAPTURED -> captured();
            case DECLINED -> StoryScreen.NOT_ACCEPTED;
            // Money that moved after somebody decided that it had not: nobody may charge it again from here.
            case VOIDED -> attempt.differs().isPresent() ? StoryScreen.PAID : StoryScreen.LET_GO;
            case NOT_SENT, CANCELLED, EXPIRED, FAILED ->
                attempt.differs().isPresent() ? StoryScreen.PAID : notCharged();
        };
    }

    private StoryScreen running() {
        if (sale.outcome(CreateCharge.NAME) == Outcome.NEVER_STARTED) {
            return StoryScreen.CHECKING;
        }
        if (notSure()) {
            return StoryScreen.NOT_SURE;
        }
        if (sale.hold().isPresent()) {
            return sale.mustBeMadeFinal() ? StoryScreen.LETTING_GO : StoryScreen.HELD;
        }
        if (attempt.state() == AttemptState.PENDING) {
            return StoryScreen.BANK_ON_ITS_WAY;
        }
        if (sale.request().pays().byLink()) {
            return sale.mustBeMadeFinal()
                    ? StoryScreen.LINK_CLOSING
                    : sale.shown() == Outcome.DONE ? StoryScreen.LINK_OPEN : StoryScreen.CHECKING;
        }
        return StoryScreen.CHARGING;
    }

    private StoryScreen captured() {
        if (!refunds.isEmpty()) {
            return givenBack(refunds.getLast());
        }
        return paid();
    }

    private StoryScreen givenBack(Refund last) {
        if (last.state().running()) {
            boolean unsure = last.state() == RefundState.UNKNOWN
                    && !last.changedAt().plus(GRACE).isAfter(now);
            return unsure ? StoryScreen.GIVE_BACK_NOT_SURE : StoryScreen.GIVING_BACK;
        }
        if (reversals.stream().anyMatch(each -> each.state().byHand())) {
            return StoryScreen.TAKE_OUT;
        }
        if (last.asked().sentBack()) {
            return StoryScreen.BANK_CAME_BACK;
        }
        if (paid() == StoryScreen.ENTER_IT) {
            return StoryScreen.ENTER_IT;
        }
        boolean longAgo = last.changedAt().plus(TOLD).isBefore(now);
        if (last.state() == RefundState.NOT_GIVEN && longAgo) {
            return paid();
        }
        return last.state().moved() ? StoryScreen.GIVEN_BACK : StoryScreen.NOT_GIVEN_BACK;
    }

    private StoryScreen paid() {
        if (attempt.openDifference().isEmpty()
                && !attempt.settledApart()
                && attempt.open().isPositive()) {
            return StoryScreen.PARTLY_PAID;
        }
        boolean byHand = postings.stream().anyMatch(each -> each.state() == PostingState.TO_ENTER);
        return byHand ? StoryScreen.ENTER_IT : StoryScreen.PAID;
    }

    private StoryScreen notCharged() {
        return switch (problem().map(Problem::code).orElse(ProblemCode.STOPPED)) {
            case INVOICE_CHANGED, INVOICE_NOT_THE_SAME -> StoryScreen.CHANGED;
            case READER_BUSY -> StoryScreen.READER_IN_USE;
            case READER_OFFLINE -> StoryScreen.READER_OFFLINE;
            case NOBODY_TAPPED -> StoryScreen.NOBODY_TAPPED;
            case LINK_EXPIRED -> StoryScreen.LINK_EXPIRED;
            case BANK_CAME_BACK, BANK_NOT_PROVED -> StoryScreen.BANK_CAME_BACK;
            case STOPPED, LINK_OFF, DECIDED_NOT_PAID -> StoryScreen.STOPPED;
            default -> StoryScreen.REFUSED;
        };
    }

    /// Whether people must be told that the outcome is not known.
    private boolean notSure() {
        return steps().flatMap(step -> silentSince(step).stream())
                .min(Instant::compareTo)
                .filter(since -> !now.isBefore(since.plus(GRACE)))
                .isPresent();
    }

    /// Since when the step heard nothing certain: a call from when it was sent, also while it hangs and no result
    /// of it is stored; a look from the answer before it. Empty while it is answered.
    private Optional<Instant> silentSince(String step) {
        return sale.journal().ofStep(step).reversed().stream()
                .takeWhile(row ->
                        row.outcome() == null || row.outcome() == Outcome.STARTED || row.outcome() == Outcome.UNKNOWN)
                .reduce((later, earlier) -> earlier)
                .map(row ->
                        row.kind() == RowKind.LOOKED && waited(row) ? row.at().minus(LOOK_TAKES) : row.at());
    }

    private static boolean waited(JournalRow row) {
        return Json.as(row.payload(), Problem.class).code() == ProblemCode.PROCESSOR_SILENT;
    }

    StoryProgress progress() {
        if (attempt.state() == AttemptState.CAPTURED) {
            boolean all = !postings.isEmpty()
                    && postings.stream().allMatch(each -> each.state().done());
            return all ? StoryProgress.IN_PIMS : StoryProgress.PAID;
        }
        if (sale.shown() == Outcome.NEVER_STARTED) {
            return sale.outcome(CreateCharge.NAME) == Outcome.NEVER_STARTED
                    ? StoryProgress.READING_INVOICE
                    : StoryProgress.SENT;
        }
        if (sale.shown() != Outcome.DONE) {
            return StoryProgress.SENT;
        }
        boolean reading = sale.journal()
                .answer(sale.way().watch(), Watched.class)
                .filter(Watched::readingCard)
                .isPresent();
        return reading ? StoryProgress.READING_CARD : StoryProgress.WAITING_FOR_CARD;
    }

    /// What went wrong, or what must be known.
    Optional<Problem> problem() {
        if (attempt.openDifference().isPresent()) {
            return attempt.openDifference();
        }
        var refusal = sale.request().refusal();
        if (refusal != null) {
            return Optional.of(refusal);
        }
        if (attempt.state() == AttemptState.CAPTURED) {
            var back = returned();
            if (back.isPresent()) {
                return back;
            }
            if (sale.journal().has(HeldMoney.LET_GO)) {
                return Optional.of(Problem.of(ProblemCode.HOLD_TAKEN_FIRST));
            }
            // Whichever look found it out: who pressed Stop and reads Paid is told why.
            return Optional.of(Problem.of(ProblemCode.PAID_BEFORE_STOP))
                    .filter(paid -> sale.stopWished())
                    .or(() -> postings.stream()
                            .flatMap(each -> each.problem().stream())
                            .findFirst());
        }
        if (sale.outcome(GiveUp.NAME) == Outcome.DONE) {
            return Optional.of(Problem.of(ProblemCode.STOPPED));
        }
        if (attempt.state() == AttemptState.EXPIRED) {
            return Optional.of(Problem.of(ProblemCode.HOLD_EXPIRED));
        }
        return attempt.state().settled()
                ? sale.finality().map(Finality::why).or(this::stepProblem).or(sale::whyFinal)
                : stepProblem();
    }

    /// What a client's bank took back after it had been paid.
    private Optional<Problem> returned() {
        return refunds.stream()
                .filter(refund -> refund.asked().sentBack())
                .reduce((earlier, later) -> later)
                .map(refund -> new Problem(
                        ProblemCode.BANK_RETURNED,
                        Map.of(
                                "amount",
                                        Detail.money(
                                                refund.asked().amount().minorUnits(),
                                                refund.asked()
                                                        .amount()
                                                        .currency()
                                                        .getCurrencyCode()),
                                "code", attempt.code().value(),
                                "said", "-")));
    }

    private Optional<Problem> stepProblem() {
        var hangs = notSure() ? Optional.of(Problem.of(ProblemCode.PROCESSOR_SILENT)) : Optional.<Problem>empty();
        return steps().flatMap(step -> sale.journal().problem(step).stream())
                .findFirst()
                .or(() -> hangs);
    }

    private Stream<String> steps() {
        return Stream.of(
                MakeFinal.NAME,
                TakeHeld.NAME,
                sale.way().watch(),
                ShowAmount.NAME,
                ChargeCard.NAME,
                CreateCharge.NAME,
                ClearReader.NAME,
                CheckCard.NAME,
                ReadInvoices.NAME);
    }
}
