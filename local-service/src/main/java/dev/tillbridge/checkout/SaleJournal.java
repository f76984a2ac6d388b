package dev.tillbridge.checkout;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.Signal;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.AnswerCheck;
import dev.tillbridge.payment.AnswerFit;
import dev.tillbridge.payment.BankDebit;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.HeldMoney;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Instant;
import java.util.Optional;

/// A sale's journal in the sale's own words.
record SaleJournal(Journal journal, SaleRequest request) {
    static SaleJournal of(Journal journal) {
        return new SaleJournal(journal, journal.request(SaleRequest.class));
    }

    Outcome outcome(String step) {
        return journal.outcome(step);
    }

    SaleWay way() {
        return SaleWay.of(request.pays());
    }

    /// How far it is that the charge comes before the client.
    Outcome shown() {
        return way().shown(this);
    }

    boolean stopWished() {
        return journal.has(SalePlan.STOP);
    }

    /// Whether the desk that charges was gone for a minute: its person may have left, and the client with her.
    boolean deskGone() {
        return journal.has(Signal.HOME_SILENT);
    }

    /// Why the sale is given up before anything of it left the machine.
    Problem whyGivenUp() {
        return stopWished() ? Problem.of(ProblemCode.STOPPED) : gone();
    }

    private Problem gone() {
        return Problem.of(ProblemCode.DESK_GONE, "desk", request.ask().desk());
    }

    /// How the invoice stood before the charge.
    Stood before(SaleInvoice invoice) {
        var read = journal.answer(ReadInvoices.NAME, ReadInvoices.Read.class);
        return read.stream()
                .flatMap(all -> all.invoices().stream())
                .filter(each -> each.invoiceId().equals(invoice.key().id()))
                .findFirst()
                .orElseGet(() -> new Stood(
                        invoice.key().id(), invoice.due(), invoice.total(), invoice.unmarked(), invoice.readAt()));
    }

    /// The processor's reference of the charge, once it is known.
    Optional<String> reference() {
        return created().map(ChargeTruth::reference);
    }

    /// The page on which its card is typed, as long as that may go on.
    Optional<String> page() {
        return way() == SaleWay.ON_A_PAGE && !ended() ? reference() : Optional.empty();
    }

    Optional<ChargeTruth> created() {
        return outcome(CreateCharge.NAME) == Outcome.DONE
                ? journal.answer(CreateCharge.NAME, ChargeTruth.class)
                : Optional.empty();
    }

    /// The end of the watching, once it is over.
    Optional<Watched> watched() {
        return outcome(way().watch()) == Outcome.DONE ? journal.answer(way().watch(), Watched.class) : Optional.empty();
    }

    Optional<Finality> finality() {
        return outcome(MakeFinal.NAME) == Outcome.DONE
                ? journal.answer(MakeFinal.NAME, Finality.class)
                : Optional.empty();
    }

    /// The debit of a bank account that is on its way, as it was seen last.
    Optional<BankDebit> debit() {
        return debit(MakeFinal.NAME).or(() -> debit(way().watch()));
    }

    private Optional<BankDebit> debit(String step) {
        return outcome(step) == Outcome.PENDING
                ? journal.answer(step, Watched.class).map(Watched::bank)
                : Optional.empty();
    }

    /// Money that is held on a card, and not taken or let go for certain yet.
    Optional<Hold> hold() {
        return watched()
                .filter(watched -> watched.end() == WatchEnd.HELD)
                .map(watched -> new Hold(this, watched.known()))
                .filter(held -> !ended());
    }

    /// The processor's reference of the payment, which of a page or a link is another one than that of the charge.
    Optional<String> payment() {
        return watched()
                .map(Watched::truth)
                .flatMap(way()::payment)
                .or(() -> created().flatMap(way()::payment));
    }

    /// The end of the taking of what was held, once it is over.
    private Optional<Watched> taken() {
        return outcome(TakeHeld.NAME) == Outcome.DONE ? journal.answer(TakeHeld.NAME, Watched.class) : Optional.empty();
    }

    /// The charge of a way to pay that is over as soon as it is created.
    private Optional<ChargeTruth> atOnce() {
        return way().endsWhenCreated() ? created() : Optional.empty();
    }

    /// Whether the processor has said how it ended for good.
    boolean ended() {
        return finality().isPresent()
                || atOnce().isPresent()
                || taken().isPresent()
                || watched()
                        .map(Watched::end)
                        .filter(end -> end == WatchEnd.PAID || end == WatchEnd.CLOSED)
                        .isPresent();
    }

    SaleEnd end() {
        var truth = finality()
                .map(Finality::truth)
                .or(() -> taken().map(Watched::truth))
                .or(() -> watched().map(Watched::truth))
                .or(this::atOnce);
        return truth.filter(seen -> seen.status() == ChargeStatus.CAPTURED).isPresent()
                ? SaleEnd.CHARGED
                : SaleEnd.NOT_CHARGED;
    }

    boolean decidedPaid() {
        return decision().filter(Decided::paid).isPresent();
    }

    Optional<Decided> decision() {
        return journal.decisions().stream()
                .reduce((earlier, later) -> later)
                .map(row -> Json.as(row.payload(), Decided.class));
    }

    /// Why the charge must not go on; empty while it may.
    Optional<Problem> whyFinal() {
        if (stopWished()) {
            return Optional.of(Problem.of(ProblemCode.STOPPED));
        }
        if (decision().isPresent()) {
            return Optional.of(Problem.of(ProblemCode.DECIDED_NOT_PAID));
        }
        if (journal.has(HeldMoney.LET_GO)) {
            return Optional.of(Problem.of(ProblemCode.HOLD_LET_GO));
        }
        var held = watched().filter(watched -> watched.end() == WatchEnd.HELD);
        var differs =
                held.map(Watched::known).or(this::created).map(truth -> AnswerCheck.compare(request.order(), truth));
        if (differs.isPresent() && differs.get() instanceof AnswerFit.Differs(var problem)) {
            return Optional.of(problem);
        }
        if (deskGone() && shown() == Outcome.NEVER_STARTED) {
            return Optional.of(gone());
        }
        if (held.isPresent()) {
            return Optional.empty();
        }
        return way().notShown(this).or(() -> watched().map(Watched::end).map(end -> way().over(this, end)));
    }

    boolean mustBeMadeFinal() {
        return outcome(MakeFinal.NAME) != Outcome.NEVER_STARTED || whyFinal().isPresent();
    }

    /// When the reader began to ask for the card; the limit counts from here.
    Instant askedAt() {
        return journal.latest(ShowAmount.NAME).orElse(journal.begun()).at();
    }
}
