package dev.tillbridge.giveback;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Journal;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.PersonRight;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.Refund;
import dev.tillbridge.payment.RefundState;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.util.LinkedHashMap;

/// Decides without proof whether money went back. *Given back* is booked on the person's word; *not given back* only
/// when nothing that was sent can arrive any more, and the processor's whole list does not hold it. The looking goes
/// on afterwards, see [CheckBack].
final class BackDeciding {
    private final Database database;
    private final Clock clock;
    private final Activities activities;
    private final Refunds refunds;
    private final People people;
    private final Audit audit;
    private final GiveBackBooks books;

    BackDeciding(GiveBackRoom.Inside in, GiveBackBooks books) {
        this.database = in.database();
        this.clock = in.clock();
        this.activities = in.activities();
        this.refunds = in.refunds();
        this.people = in.people();
        this.audit = in.audit();
        this.books = books;
    }

    /// @param find the payment's attempt, in the transaction
    void decide(BackDecision asked, Found find) {
        var by = people.require(database, asked.personId(), asked.pin(), PersonRight.DECIDE_WITHOUT_PROOF);
        var word = new BackWord(asked.given(), new Person(by.id(), by.name()), asked.reason(), asked.reference());
        database.change(tx -> decide(tx, find.attempt(tx), word));
    }

    private void decide(Tx tx, Attempt attempt, BackWord word) {
        var refund = refunds.ofAttempt(tx, attempt.id()).stream()
                .filter(each -> each.state() == RefundState.UNKNOWN)
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemCode.NOTHING_TO_DECIDE,
                                "code",
                                attempt.code().value())
                        .asException());
        var id = new ActivityId(refund.id());
        var journal = activities.journal(tx, id).orElseThrow();
        if (!word.given()) {
            requireTooOld(journal, attempt);
        }
        audit(tx, attempt, refund, word);
        if (word.given()) {
            books.said(tx, refund);
        }
        activities.decide(tx, id, Json.tree(word));
    }

    /// What was sent lately may still be obeyed, whatever the processor's list says now.
    private void requireTooOld(Journal journal, Attempt attempt) {
        if (!new GiveBackJournal(journal).nothingCanArrive(clock.instant())) {
            throw Problem.of(
                            ProblemCode.NOT_GIVEN_BACK_NEEDS_PROOF,
                            "code",
                            attempt.code().value())
                    .asException();
        }
    }

    private void audit(Tx tx, Attempt attempt, Refund refund, BackWord word) {
        var details = new LinkedHashMap<String, Object>();
        var amount = refund.asked().amount();
        details.put("amount", amount.minorUnits());
        details.put("currency", amount.currency().getCurrencyCode());
        details.put("reason", word.reason());
        details.put("refund", refund.id());
        if (word.reference() != null) {
            details.put("reference", word.reference());
        }
        audit.write(
                tx,
                new Actor(
                        java.util.Optional.of(word.person().id()), word.person().name()),
                word.given() ? "DECIDED_GIVEN_BACK" : "DECIDED_NOT_GIVEN_BACK",
                attempt.activityId(),
                Json.tree(details));
    }

    /// Finds what is decided about.
    interface Found {
        Attempt attempt(Tx tx);
    }
}
