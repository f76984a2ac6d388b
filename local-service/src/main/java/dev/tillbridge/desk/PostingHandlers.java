package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.PersonRight;
import dev.tillbridge.payment.Person;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.posting.Reversal;
import dev.tillbridge.posting.Reversals;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.EnteredByHand;
import dev.tillbridge.protocol.IsThePayment;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.PutIn;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Entries in the PIMS: put in now, ticked off by hand, recognised by a person.
final class PostingHandlers {
    private final Database database;
    private final Postings postings;
    private final Reversals reversals;
    private final People people;
    private final Audit audit;
    private final PaymentViews views;

    PostingHandlers(
            Database database, Postings postings, Reversals reversals, People people, Audit audit, PaymentViews views) {
        this.database = database;
        this.postings = postings;
        this.reversals = reversals;
        this.people = people;
        this.audit = audit;
        this.views = views;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.PUT_IN, this::putIn)
                .on(Methods.ENTERED, this::entered)
                .on(Methods.IS_THE_PAYMENT, this::isThePayment);
    }

    private PaymentView putIn(Session session, PutIn asked) {
        var id = views.id(asked.payment());
        database.change(tx -> {
            for (var posting : postings.ofPayment(tx, id)) {
                boolean wanted = asked.postingId() == null || asked.postingId().equals(posting.id());
                if (wanted && !posting.state().done()) {
                    postings.putIn(tx, posting.id());
                }
            }
        });
        return views.view(id, session.locale());
    }

    private PaymentView entered(Session session, EnteredByHand asked) {
        var payment = database.write(tx -> {
            var reversal = reversals.find(tx, asked.postingId());
            if (reversal.isPresent()) {
                return takenOut(tx, session, reversal.get(), person(tx, asked.personId()));
            }
            var posting = get(tx, asked.postingId());
            var person = person(tx, asked.personId());
            postings.entered(tx, asked.postingId(), person, session.peer().name());
            audit(tx, session, person, "ENTERED_BY_HAND", posting);
            return posting.asked().paymentId();
        });
        return views.view(payment, session.locale());
    }

    private String takenOut(Tx tx, Session session, Reversal reversal, Optional<Person> person) {
        reversals.ticked(tx, reversal.id(), person, session.peer().name());
        var payment = reversal.asked().paymentId();
        audit.write(tx, by(session, person), "TAKEN_OUT_BY_HAND", payment, Json.tree(Map.of("entry", reversal.id())));
        return payment;
    }

    private PaymentView isThePayment(Session session, IsThePayment asked) {
        var payment = database.write(tx -> {
            var posting = get(tx, asked.postingId());
            var person = person(tx, asked.personId());
            postings.isThePayment(tx, asked.postingId(), asked.yes(), person);
            audit(tx, session, person, asked.yes() ? "IS_THE_PAYMENT" : "NOT_THE_PAYMENT", posting);
            return posting.asked().paymentId();
        });
        return views.view(payment, session.locale());
    }

    private void audit(Tx tx, Session session, Optional<Person> person, String what, Posting posting) {
        audit.write(
                tx, by(session, person), what, posting.asked().paymentId(), Json.tree(Map.of("entry", posting.id())));
    }

    private static Actor by(Session session, Optional<Person> person) {
        return person.map(named -> new Actor(Optional.of(named.id()), named.name()))
                .orElseGet(() -> Actor.named(session.peer().name()));
    }

    private Optional<Person> person(View view, @Nullable String personId) {
        return Optional.ofNullable(personId)
                .filter(id -> !id.isBlank())
                .map(id -> people.require(view, id, PersonRight.TICK_OFF))
                .map(person -> new Person(person.id(), person.name()));
    }

    private Posting get(Tx tx, String postingId) {
        return postings.find(tx, postingId)
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", "That entry").asException());
    }
}
