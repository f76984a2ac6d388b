package dev.tillbridge.giveback;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.json.Json;
import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.PersonRight;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.BankReturn;
import dev.tillbridge.payment.NewRefund;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.RefundOrder;
import dev.tillbridge.payment.RefundPart;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Giving money back. Every call returns at once; the runner does what follows. Safe for any number of threads.
public final class GiveBack {
    private final Database database;
    private final Clock clock;
    private final String installation;
    private final Activities activities;
    private final Payments payments;
    private final Refunds refunds;
    private final People people;
    private final Locations locations;
    private final Audit audit;
    private final PaymentProvider provider;
    private final Elsewhere elsewhere;
    private final GiveBackBooks books;
    private final InvoiceDates dates;
    private final LettingGo lettingGo;
    private final BackDeciding deciding;

    GiveBack(GiveBackRoom.Inside in, GiveBackRoom.Outside out, Elsewhere elsewhere, GiveBackBooks books) {
        this.database = in.database();
        this.clock = in.clock();
        this.installation = in.installation();
        this.activities = in.activities();
        this.payments = in.payments();
        this.refunds = in.refunds();
        this.people = in.people();
        this.locations = in.locations();
        this.audit = in.audit();
        this.provider = out.payments();
        this.elsewhere = elsewhere;
        this.books = books;
        this.dates = out.dates();
        this.lettingGo = new LettingGo(clock, activities, refunds, locations, audit);
        this.deciding = new BackDeciding(in, books);
    }

    /// What may be given back of a payment now, by our books; the processor is asked when it is begun. Throws
    /// `NOT_FOUND`.
    public GiveBackOffer offer(View view, String paymentId) {
        var attempt = attempt(view, paymentId);
        var left = refunds.returnable(view, attempt);
        if (attempt.held()) {
            return new GiveBackOffer(
                    attempt,
                    Optional.empty(),
                    left,
                    attempt.rows().stream()
                            .map(row -> new RefundPart(
                                    row.invoice(), row.number(), row.asked().amount()))
                            .toList(),
                    locations.location(view).giveBackReasons());
        }
        return new GiveBackOffer(
                attempt,
                refunds.refusal(view, attempt),
                left,
                left.newestFirst(left.principal(), day(attempt)).parts(),
                locations.location(view).giveBackReasons());
    }

    /// Starts giving back: reservation and activity in one transaction. The same ask again gives what is there;
    /// another ask with the same id is refused (`SAME_ID_OTHER_CONTENT`). Throws
    /// [dev.tillbridge.problem.ProblemException] with what stands in the way; nothing was given back then.
    ///
    /// @param pin of the ask's manager
    public void start(GiveBackAsk ask, String pin) {
        if (database.read(view -> there(view, ask))) {
            return;
        }
        var by = people.require(database, ask.manager(), pin, PersonRight.GIVE_BACK);
        // Cash goes back in an outage too.
        var given = database.<Attempt>read(view -> attempt(view, ask.paymentId()));
        var account = given.asked().way().noted() || given.held() ? "" : account();
        database.change(tx -> {
            if (!there(tx, ask)) {
                open(tx, ask, by, account);
            }
        });
    }

    private boolean there(View view, GiveBackAsk ask) {
        var id = activityId(ask.activityId());
        var journal = activities.journal(view, id);
        if (journal.isEmpty()) {
            return lettingGo.there(view, attempt(view, ask.paymentId()), ask);
        }
        var there = activities.find(view, id).orElseThrow();
        if (!there.kind().equals(GiveBackPlan.KIND)
                || !journal.get().request(GiveBackRequest.class).ask().sameAs(ask)) {
            throw Problem.of(ProblemCode.SAME_ID_OTHER_CONTENT).asException();
        }
        return true;
    }

    private void open(Tx tx, GiveBackAsk ask, dev.tillbridge.operator.Person by, String account) {
        var attempt = attempt(tx, ask.paymentId());
        if (attempt.held()) {
            lettingGo.wish(tx, attempt, ask, by);
            return;
        }
        if (account.isEmpty() && !attempt.asked().way().noted()) {
            // Taken between the look at it and now.
            throw Problem.of(ProblemCode.HOLD_TAKEN_FIRST).asException();
        }
        refunds.refusal(tx, attempt).ifPresent(problem -> {
            throw problem.asException();
        });
        requireHere(attempt, account);
        var location = locations.location(tx);
        var day = clock.instant().atZone(location.zone()).toLocalDate();
        var wanted = WantedRefund.of(ask, attempt, refunds.returnable(tx, attempt), by, day, dates);
        new GiveBackLimit(refunds, audit).check(tx, location, by, wanted.amount(), wanted.day());
        refunds.reserve(tx, attempt, wanted);
        var order = new RefundOrder(
                wanted.id(),
                attempt.reference().orElseThrow(),
                wanted.amount(),
                Map.of(
                        "installation", installation,
                        "activity", wanted.id(),
                        "attempt", attempt.id(),
                        "code", attempt.code().value()));
        write(tx, by, attempt, wanted);
        activities.start(
                tx,
                new ActivityId(wanted.id()),
                GiveBackPlan.KIND,
                Json.tree(new GiveBackRequest(
                        ask,
                        attempt.id(),
                        order,
                        attempt.amounts().captured(),
                        refunds.ofAttempt(tx, attempt.id()).stream()
                                .flatMap(known -> known.reference().stream())
                                .toList())));
    }

    /// Scenario G6: what another account took, this one cannot give back. Practice and live keys of one account are
    /// two worlds.
    private void requireHere(Attempt attempt, String account) {
        boolean elsewhere =
                !attempt.asked().way().noted() && !attempt.asked().account().equals(account);
        if (elsewhere || attempt.asked().practice() == provider.live()) {
            throw new Problem(
                            ProblemCode.GIVE_BACK_OTHER_ACCOUNT,
                            Map.of(
                                    "code", attempt.code().value(),
                                    "account", attempt.asked().account()))
                    .asException();
        }
    }

    private void write(Tx tx, dev.tillbridge.operator.Person by, Attempt attempt, NewRefund wanted) {
        var details = new LinkedHashMap<String, Object>();
        details.put("amount", wanted.amount().minorUnits());
        details.put("currency", wanted.amount().currency().getCurrencyCode());
        details.put("invoices", wanted.parts().stream().map(RefundPart::number).toList());
        details.put("reason", wanted.reason());
        details.put("desk", wanted.desk());
        wanted.note().ifPresent(note -> details.put("note", note));
        audit.write(tx, Actor.of(by), "GIVE_BACK", attempt.activityId(), Json.tree(details));
    }

    /// Look again now, at everything of the payment that is not known for good.
    public void look(String paymentId) {
        database.change(tx -> {
            for (var refund : refunds.ofAttempt(tx, attempt(tx, paymentId).id())) {
                activities.lookNow(tx, new ActivityId(refund.id()));
            }
        });
    }

    /// A person decides about money of the payment whose way back is not known. Throws what is wrong with right or
    /// PIN, `NOTHING_TO_DECIDE`, `BACK_DECISION_NEEDS_REASON`, `GIVEN_BACK_NEEDS_REFERENCE` or
    /// `NOT_GIVEN_BACK_NEEDS_PROOF`; it stays as it was then.
    public void decide(BackDecision asked) {
        deciding.decide(asked, tx -> attempt(tx, asked.paymentId()));
    }

    /// Takes note of a refund that was found at the processor, on whichever payment of ours: adopted when it was made
    /// elsewhere, else compared with what the books say of it. False when it is on no payment of ours.
    ///
    /// @param account the processor account that it was found on
    public boolean found(String account, RefundTruth truth) {
        return database.write(tx -> {
            var attempt = payments.byReference(tx, account, truth.payment());
            attempt.filter(ours -> !neverTook(ours)).ifPresent(ours -> {
                var known = refunds.byReference(tx, truth.reference());
                if (known.isPresent()) {
                    books.watched(tx, known.get(), truth);
                } else {
                    // One of ours whose answer was lost is looked up by its own activity.
                    var own = Optional.ofNullable(truth.metadata().get("refund"))
                            .filter(id -> refunds.find(tx, id)
                                    .filter(refund -> refund.state().running() || refund.onWordOnly())
                                    .isPresent());
                    own.ifPresentOrElse(
                            id -> activities.lookNow(tx, new ActivityId(id)), () -> elsewhere.adopt(tx, ours, truth));
                }
            });
            return attempt.isPresent();
        });
    }

    /// Money of a bank payment went back to the client's bank after it had been paid: booked back once.
    void sentBack(Tx tx, String attemptId, BankReturn back) {
        elsewhere.sentBack(tx, payments.attempt(tx, attemptId), back);
    }

    /// A hold that was let go is no money given back, whatever the processor calls it.
    private static boolean neverTook(Attempt attempt) {
        return switch (attempt.state()) {
            case AUTHORIZED, VOIDED, EXPIRED -> true;
            case CREATED, SENT, NOT_SENT, CANCELLED, PENDING, CAPTURED, DECLINED, FAILED, UNKNOWN -> false;
        };
    }

    private String account() {
        try {
            return provider.account();
        } catch (ProblemException unreachable) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.GIVE_BACK_UNREACHABLE,
                            "why",
                            unreachable.problem().code().name()),
                    unreachable);
        }
    }

    private java.util.function.Function<dev.tillbridge.payment.InvoiceKey, Optional<java.time.LocalDate>> day(
            Attempt attempt) {
        return invoice -> dates.of(attempt, invoice);
    }

    private Attempt attempt(View view, String paymentId) {
        return payments.byActivity(view, paymentId).stream()
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", paymentId).asException());
    }

    private static ActivityId activityId(String text) {
        try {
            return new ActivityId(text);
        } catch (IllegalArgumentException notOne) {
            throw new ProblemException(Problem.of(ProblemCode.BAD_MESSAGE, "why", "not an activity's id"), notOne);
        }
    }
}
