package dev.tillbridge.checkout;

import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.AnswerCheck;
import dev.tillbridge.payment.AnswerFit;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.BankBlocks;
import dev.tillbridge.payment.BankCodes;
import dev.tillbridge.payment.BankDebit;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.Decline;
import dev.tillbridge.payment.Facts;
import dev.tillbridge.payment.HeldMoney;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.SavedCards;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.terminal.Terminals;
import java.util.Map;
import java.util.Optional;

/// A sale's way into our books. Everything here commits together with the journal row that it comes from.
class SaleBooks {
    /// Why something is booked that was paid beside the one payment of a link. Stored.
    static final String PAID_TWICE = "paid twice";

    private final BankBlocks blocks = new BankBlocks();
    private final Payments payments;
    private final Ledger ledger;
    private final Terminals terminals;
    private final Postings postings;
    private final Attention attention;
    private final ReceiptWishes receipts;
    private final CardsKept cards = new CardsKept(new SavedCards());

    SaleBooks(
            Payments payments,
            Ledger ledger,
            Terminals terminals,
            Postings postings,
            Attention attention,
            ReceiptWishes receipts) {
        this.payments = payments;
        this.ledger = ledger;
        this.terminals = terminals;
        this.postings = postings;
        this.attention = attention;
        this.receipts = receipts;
    }

    /// The charge exists at the processor; nobody can have paid it yet.
    void created(Tx tx, SaleJournal sale, ChargeTruth truth) {
        var attempt = attempt(tx, sale);
        var reference = sale.way().payment(truth).map(Facts::reference).orElse(Facts.NONE);
        if (attempt.state() == AttemptState.CREATED) {
            payments.move(tx, attempt.id(), AttemptState.SENT, reference);
        } else if (attempt.reference().isEmpty()) {
            payments.note(tx, attempt.id(), reference);
        }
    }

    /// The money is held on the card: nothing is booked before it is taken. The reader is free.
    void held(Tx tx, SaleJournal sale, ChargeTruth truth) {
        var attempt = sent(tx, sale);
        boolean asAsked = AnswerCheck.compare(sale.request().order(), truth) instanceof AnswerFit.Agrees;
        if (asAsked && !attempt.state().settled()) {
            payments.move(tx, attempt.id(), AttemptState.AUTHORIZED, Facts.of(truth));
        }
        release(tx, sale);
    }

    /// The processor certainly did not take what it holds; it is tried again, and people are told.
    void notTaken(Tx tx, SaleJournal sale, Problem why) {
        var attempt = attempt(tx, sale);
        if (attempt.state() == AttemptState.UNKNOWN) {
            payments.move(tx, attempt.id(), AttemptState.AUTHORIZED, Facts.NONE);
        }
        raise(tx, AttentionKind.HOLD_NOT_TAKEN, attempt, why);
    }

    /// The bank let it go before it was taken: the client owes it.
    void holdOver(Tx tx, SaleJournal sale, ChargeTruth truth) {
        var over = Problem.of(ProblemCode.HOLD_EXPIRED);
        closed(tx, sale, truth, over);
        raise(tx, AttentionKind.HOLD_NOT_TAKEN, attempt(tx, sale), over);
    }

    /// It may have been paid.
    void notSure(Tx tx, SaleJournal sale) {
        var attempt = sent(tx, sale);
        boolean open = switch (attempt.state()) {
            case SENT, AUTHORIZED, PENDING -> true;
            case CREATED, NOT_SENT, CANCELLED, CAPTURED, DECLINED, VOIDED, EXPIRED, FAILED, UNKNOWN -> false;
        };
        if (open) {
            payments.move(tx, attempt.id(), AttemptState.UNKNOWN, Facts.NONE);
        }
    }

    /// The client let a bank account be debited: days pass before it is sure.
    void onItsWay(Tx tx, SaleJournal sale, BankDebit debit) {
        var attempt = sent(tx, sale);
        if (attempt.state() == AttemptState.SENT || attempt.state() == AttemptState.UNKNOWN) {
            payments.move(tx, attempt.id(), AttemptState.PENDING, account(debit));
        } else if (attempt.state() == AttemptState.PENDING) {
            // Proved, or to be proved: another thing to say, and nothing else to store.
            payments.note(tx, attempt.id(), account(debit));
        }
    }

    private static Facts account(BankDebit debit) {
        return new Facts(
                Optional.empty(),
                Optional.empty(),
                Optional.of(debit.account()).filter(account -> !account.last4().isEmpty()),
                Optional.empty(),
                Optional.empty());
    }

    /// Nothing was charged, and nothing of it is left over there.
    void notCharged(Tx tx, SaleJournal sale, Problem why) {
        var attempt = attempt(tx, sale);
        if (!attempt.state().settled()) {
            payments.move(tx, attempt.id(), ending(why), Facts.NONE);
        }
        release(tx, sale);
    }

    /// The charge was closed for good, unpaid.
    void closed(Tx tx, SaleJournal sale, ChargeTruth truth, Problem wanted) {
        var attempt = sent(tx, sale);
        var failure = BankFailure.of(truth);
        var why = failure.orElse(wanted);
        if (!attempt.state().settled()) {
            if (failure.isPresent() && attempt.state() == AttemptState.SENT) {
                payments.move(tx, attempt.id(), AttemptState.PENDING, Facts.NONE);
            }
            var fit = AnswerCheck.compare(sale.request().order(), truth);
            var facts = fit instanceof AnswerFit.Differs
                    ? Facts.NONE
                    : new Facts(
                            sale.way().payment(truth),
                            Optional.empty(),
                            truth.card(),
                            truth.decline(),
                            Optional.empty());
            payments.move(tx, attempt.id(), attempt.held() ? endOfHold(why) : ending(why), facts);
            failure.ifPresent(problem -> cameBack(tx, attempt, problem, truth));
            attention.end(tx, AttentionKind.HOLD_NOT_TAKEN, attempt.id(), "Tillbridge", "let go");
        } else if (saidPaid(attempt)) {
            contradicts(tx, attempt, truth);
        }
        release(tx, sale);
    }

    /// What the client's bank calls not allowed is never sent again.
    private void cameBack(Tx tx, Attempt attempt, Problem problem, ChargeTruth truth) {
        truth.decline()
                .map(Decline::code)
                .filter(BankCodes::notAllowed)
                .ifPresent(code -> blocks.block(tx, attempt, code, truth.seenAt()));
        attention.raise(
                tx,
                AttentionKind.BANK_CAME_BACK,
                attempt.id(),
                Optional.of(attempt.activityId()),
                problem,
                problem.code().name());
    }

    /// Money was taken: booked, and on its way into the PIMS, in this same transaction.
    void captured(Tx tx, SaleJournal sale, ChargeTruth truth) {
        var attempt = sent(tx, sale);
        attention.end(tx, AttentionKind.HOLD_NOT_TAKEN, attempt.id(), "Tillbridge", "taken");
        var fit = AnswerCheck.compare(sale.request().order(), truth);
        if (attempt.state().settled()) {
            afterDecision(tx, attempt, truth, fit);
        } else {
            switch (fit) {
                case AnswerFit.Agrees _, AnswerFit.Partial _ -> book(tx, sale, attempt, truth);
                case AnswerFit.Differs(var problem) -> bookDiffering(tx, attempt, truth, problem);
                case AnswerFit.NothingMoved _ ->
                    throw new IllegalStateException("paid, and nothing moved: " + attempt.id());
            }
        }
        if (sale.journal().has(HeldMoney.LET_GO)) {
            raise(tx, AttentionKind.HOLD_TAKEN_FIRST, attempt, Problem.of(ProblemCode.HOLD_TAKEN_FIRST));
        }
        release(tx, sale);
    }

    /// Taken beside the payment that the link is for: booked, on no invoice, and for a person to give back. Once for
    /// each charge.
    void twice(Tx tx, SaleJournal sale, ChargeTruth truth) {
        var attempt = attempt(tx, sale);
        boolean known = ledger.bookings(tx, attempt.id()).stream()
                .anyMatch(booking -> booking.reference().equals(Optional.of(truth.reference())));
        if (known || attempt.reference().equals(Optional.of(truth.reference()))) {
            return;
        }
        ledger.unallocated(tx, attempt, truth.captured(), truth.reference(), PAID_TWICE);
        var problem = new Problem(
                ProblemCode.LINK_PAID_TWICE,
                Map.of(
                        "code", code(attempt),
                        "amount",
                                Detail.money(
                                        truth.captured().minorUnits(),
                                        truth.captured().currency().getCurrencyCode()),
                        "reference", truth.reference()));
        attention.raise(
                tx,
                AttentionKind.PAID_TWICE,
                truth.reference(),
                Optional.of(attempt.activityId()),
                problem,
                problem.code().name());
        payments.tell(tx, attempt, "PAID_TWICE");
    }

    /// Paid by a link after it was off for certain: booked, on no invoice, and for a person.
    void late(Tx tx, SaleJournal sale, ChargeTruth truth) {
        var attempt = attempt(tx, sale);
        if (attempt.differs().isPresent() || !attempt.state().settled() || attempt.state() == AttemptState.CAPTURED) {
            return;
        }
        var problem = Problem.of(ProblemCode.LINK_PAID_LATE, "code", code(attempt));
        var facts = Facts.differing(truth, problem);
        payments.contradicted(
                tx,
                attempt.id(),
                new Facts(
                        Optional.of(truth.reference()),
                        facts.amounts(),
                        facts.card(),
                        facts.decline(),
                        facts.differs()));
        ledger.contradiction(tx, attempt, Money.zero(truth.captured().currency()), truth.captured(), truth.reference());
        raise(tx, attempt, problem);
    }

    /// A final fact about a payment that a person decided without proof.
    void checkedDecision(Tx tx, SaleJournal sale, ChargeTruth truth) {
        switch (truth.status()) {
            case CAPTURED -> captured(tx, sale, truth);
            case CLOSED -> closed(tx, sale, truth, Problem.of(ProblemCode.DECISION_CONTRADICTED));
            case OPEN, UNDER_WAY, AUTHORIZED -> throw new IllegalStateException("no final fact: " + truth.status());
        }
    }

    /// Books a captured payment and puts it into the outbox.
    void book(Tx tx, SaleJournal sale, Attempt attempt, ChargeTruth truth) {
        var captured = payments.move(tx, attempt.id(), AttemptState.CAPTURED, Facts.of(truth));
        ledger.capture(tx, captured);
        SalePostings.of(sale, captured, truth.seenAt()).forEach(posting -> postings.queue(tx, posting));
        receipts.afterPayment(tx, sale, captured);
        cards.afterPayment(tx, sale, captured, truth);
    }

    private void bookDiffering(Tx tx, Attempt attempt, ChargeTruth truth, Problem problem) {
        var captured = payments.move(tx, attempt.id(), AttemptState.CAPTURED, Facts.differing(truth, problem));
        ledger.capture(tx, captured);
        raise(tx, attempt, problem);
    }

    private void afterDecision(Tx tx, Attempt attempt, ChargeTruth truth, AnswerFit fit) {
        if (saidPaid(attempt) && fit instanceof AnswerFit.Agrees) {
            payments.note(
                    tx,
                    attempt.id(),
                    new Facts(
                            Optional.of(truth.reference()),
                            Optional.empty(),
                            truth.card(),
                            Optional.empty(),
                            Optional.empty()));
            return;
        }
        contradicts(tx, attempt, truth);
    }

    private void contradicts(Tx tx, Attempt attempt, ChargeTruth truth) {
        var problem = Problem.of(ProblemCode.DECISION_CONTRADICTED, "code", code(attempt));
        var booked = saidPaid(attempt)
                ? attempt.amounts().captured()
                : Money.zero(truth.captured().currency());
        payments.contradicted(tx, attempt.id(), Facts.differing(truth, problem));
        ledger.contradiction(tx, attempt, booked, truth.captured(), truth.reference());
        raise(tx, attempt, problem);
    }

    private static boolean saidPaid(Attempt attempt) {
        return attempt.decided().filter(decision -> decision.paid()).isPresent();
    }

    private void raise(Tx tx, Attempt attempt, Problem problem) {
        raise(tx, AttentionKind.DIFFERENCE, attempt, problem);
    }

    private void raise(Tx tx, AttentionKind kind, Attempt attempt, Problem problem) {
        attention.raise(
                tx,
                kind,
                attempt.id(),
                Optional.of(attempt.activityId()),
                problem,
                problem.code().name());
    }

    private Attempt sent(Tx tx, SaleJournal sale) {
        var attempt = attempt(tx, sale);
        return attempt.state() == AttemptState.CREATED
                ? payments.move(tx, attempt.id(), AttemptState.SENT, Facts.NONE)
                : attempt;
    }

    private Attempt attempt(Tx tx, SaleJournal sale) {
        return payments.attempt(tx, sale.request().attemptId());
    }

    private void release(Tx tx, SaleJournal sale) {
        var reader = sale.request().reader();
        if (reader != null) {
            terminals.release(tx, reader, sale.request().ask().activityId());
        }
    }

    private static AttemptState endOfHold(Problem why) {
        return why.code() == ProblemCode.HOLD_EXPIRED ? AttemptState.EXPIRED : AttemptState.VOIDED;
    }

    private static AttemptState ending(Problem why) {
        return switch (why.code()) {
            case CARD_DECLINED, CARD_NEEDS_CLIENT -> AttemptState.DECLINED;
            case BANK_CAME_BACK, BANK_NOT_PROVED -> AttemptState.FAILED;
            case STOPPED, LINK_EXPIRED, LINK_OFF, NOBODY_TAPPED, READER_LOST, PAGE_RAN_OUT, DECIDED_NOT_PAID ->
                AttemptState.CANCELLED;
            // Whatever else ended it came before a card could be read.
            default -> AttemptState.NOT_SENT;
        };
    }

    private static String code(Attempt attempt) {
        return attempt.code().value();
    }
}
