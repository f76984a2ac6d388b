package dev.tillbridge.checkout;

import dev.tillbridge.account.AccountGuard;
import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.HeldMoney;
import dev.tillbridge.payment.HostedPages;
import dev.tillbridge.payment.PaymentCode;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Charging at the desk. Every call returns at once: nothing here waits for a card, a page or the processor. Safe
/// for any number of threads.
public final class Checkout {
    private final Database database;
    private final Activities activities;
    private final Captures captures;
    private final ReadingsAhead readings;
    private final SaleOpening opening;
    private final AccountGuard accounts;
    private final Deciding deciding;
    private final Differences differences;
    private final Payments payments;
    private final Postings postings;
    private final RefusedStarts refused;
    private final Deeds deeds;
    private final HostedPages pages;

    Checkout(
            Database database,
            Activities activities,
            Captures captures,
            ReadingsAhead readings,
            SaleOpening opening,
            AccountGuard accounts,
            Deciding deciding,
            Differences differences,
            Payments payments,
            Postings postings,
            RefusedStarts refused,
            Deeds deeds,
            HostedPages pages) {
        this.database = database;
        this.activities = activities;
        this.captures = captures;
        this.readings = readings;
        this.opening = opening;
        this.accounts = accounts;
        this.deciding = deciding;
        this.differences = differences;
        this.payments = payments;
        this.postings = postings;
        this.refused = refused;
        this.deeds = deeds;
        this.pages = pages;
    }

    /// Starts a charge: claim, payment and activity in one transaction. The same ask again gives the payment as it
    /// is; another ask with the same id is refused (`SAME_ID_OTHER_CONTENT`). Throws
    /// [dev.tillbridge.problem.ProblemException] with what stands in the way; nothing was charged then.
    ///
    /// @return the payment's id, the ask's activity id
    public String start(SaleAsk ask) {
        try {
            begin(ask);
        } catch (ProblemException failed) {
            throw RefusedStarts.told(failed);
        }
        refused.stands(activityId(ask.activityId()));
        return ask.activityId();
    }

    private void begin(SaleAsk ask) {
        if (database.read(view -> there(view, ask))) {
            return;
        }
        var capture = captures.get(ask.captureId());
        capture.invoice(ask.rows().getFirst().invoiceId())
                .ifPresent(first -> readings.begin(ask.activityId(), first.place()));
        try {
            open(ask, capture, opening.account(ask.pays()));
        } catch (RuntimeException failed) {
            readings.forget(ask.activityId());
            refused.inDoubt(activityId(ask.activityId()), failed);
            throw failed;
        }
    }

    /// The first charge after a start or on another account may come before the account was looked at.
    private void open(SaleAsk ask, Capture capture, String account) {
        try {
            store(ask, capture, account);
        } catch (ProblemException refused) {
            if (refused.problem().code() != ProblemCode.ACCOUNT_NOT_CHECKED) {
                throw refused;
            }
            accounts.lookNow();
            store(ask, capture, account);
        }
    }

    private void store(SaleAsk ask, Capture capture, String account) {
        database.change(tx -> {
            if (there(tx, ask)) {
                readings.forget(ask.activityId());
            } else {
                opening.open(tx, ask, capture, account);
            }
        });
    }

    private boolean there(View view, SaleAsk ask) {
        var id = activityId(ask.activityId());
        var journal = activities.journal(view, id);
        if (journal.isEmpty()) {
            return false;
        }
        var there = activities.find(view, id).orElseThrow();
        if (!there.kind().equals(SalePlan.KIND)
                || !journal.get().request(SaleRequest.class).ask().sameAs(ask)) {
            throw Problem.of(ProblemCode.SAME_ID_OTHER_CONTENT).asException();
        }
        return true;
    }

    /// Somebody pressed Stop: a wish. The processor's answer stays the truth.
    public void stop(String paymentId, Actor by) {
        database.change(tx -> {
            known(tx, paymentId);
            // What is approved already is let go by whoever may give money back.
            if (isHeld(tx, paymentId)) {
                return;
            }
            deeds.stopWished(tx, paymentId, by);
            activities.signal(tx, activityId(paymentId), SalePlan.STOP, Json.tree(Map.of()));
        });
    }

    /// Takes money that is held before its time: a wish. Nothing happens where none is held any more.
    public void takeNow(String paymentId, Actor by) {
        database.change(tx -> {
            known(tx, paymentId);
            if (isHeld(tx, paymentId)) {
                deeds.takeWished(tx, paymentId, by);
                activities.signal(tx, activityId(paymentId), HeldMoney.TAKE_NOW, Json.tree(Map.of()));
            }
        });
    }

    /// Takes all that is held, as before the computer is switched off. Gives how many there were.
    public int takeAllNow() {
        return database.<Integer>write(tx -> {
            var held = payments.running(tx).stream().filter(Attempt::held).toList();
            held.forEach(attempt -> activities.signal(
                    tx, activityId(attempt.activityId()), HeldMoney.TAKE_NOW, Json.tree(Map.of("why", "stops"))));
            return held.size();
        });
    }

    /// Asks again about what may have been taken and is not known yet: it is held for two days at most, and no look may
    /// come too late.
    public void lookAtHeld() {
        database.change(tx -> payments.running(tx).stream()
                .filter(attempt -> attempt.held() && attempt.state() == AttemptState.UNKNOWN)
                .forEach(attempt -> activities.lookNow(tx, activityId(attempt.activityId()))));
    }

    /// Whether there is anything of the kind.
    public boolean anyHeldUnsure() {
        return database.<Boolean>readAtLeisure(view -> payments.running(view).stream()
                .anyMatch(attempt -> attempt.held() && attempt.state() == AttemptState.UNKNOWN));
    }

    /// How many amounts are held on cards now.
    public int heldNow() {
        return database.<Integer>read(view ->
                (int) payments.running(view).stream().filter(Attempt::held).count());
    }

    private boolean isHeld(View view, String paymentId) {
        return payments.byActivity(view, paymentId).stream().anyMatch(Attempt::held);
    }

    /// Where the page is on which a payment's card is typed. Empty while it is not there yet, when it is over, and
    /// right
    /// after a restart: then it is looked for, and will be known in a moment. Throws `NOT_FOUND`.
    public Optional<URI> page(String paymentId) {
        var charge = database.read(view -> {
            known(view, paymentId);
            return activities
                    .journal(view, activityId(paymentId))
                    .map(SaleJournal::of)
                    .flatMap(SaleJournal::page);
        });
        var address = charge.flatMap(pages::address);
        if (charge.isPresent() && address.isEmpty()) {
            database.change(tx -> activities.lookNow(tx, activityId(paymentId)));
        }
        return address;
    }

    /// Look again now: at the charge, and at the entries in the PIMS.
    public void look(String paymentId) {
        database.change(tx -> {
            known(tx, paymentId);
            activities.lookNow(tx, activityId(paymentId));
            for (var posting : postings.ofPayment(tx, paymentId)) {
                activities.lookNow(tx, activityId(posting.id()));
            }
        });
    }

    /// Decides without proof, by the rules of the override: right, PIN, name, reason, and what proves it.
    public void decide(Decision decision) {
        deciding.decide(decision);
    }

    /// Settles money that moved otherwise than it was asked for: right, PIN, name, reason. Charges nothing.
    public void settle(SettleDifference asked) {
        differences.settle(asked);
    }

    private void known(View view, String paymentId) {
        if (payments.byActivity(view, paymentId).isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND, "what", paymentId).asException();
        }
    }

    /// Finds a payment by its id or by its code as people say it.
    public Optional<String> find(View view, String idOrCode) {
        var byCode = PaymentCode.typed(idOrCode)
                .flatMap(code -> payments.byCode(view, code))
                .map(attempt -> attempt.activityId());
        return byCode.or(
                () -> payments.byActivity(view, idOrCode).stream().findFirst().map(attempt -> attempt.activityId()));
    }

    private static ActivityId activityId(String text) {
        try {
            return new ActivityId(text);
        } catch (IllegalArgumentException notOne) {
            throw new ProblemException(Problem.of(ProblemCode.BAD_MESSAGE, "why", "not a payment's id"), notOne);
        }
    }
}
