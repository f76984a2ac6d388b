package dev.tillbridge.operator;

import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The people of this location. Every change is audited and told to the screens in its transaction. Safe for
/// any number of threads.
public final class People {
    private final Clock clock;
    private final Ids ids;
    private final Events events;
    private final Audit audit;

    public People(Clock clock, Ids ids, Events events, Audit audit) {
        this.clock = clock;
        this.ids = ids;
        this.events = events;
        this.audit = audit;
    }

    /// Adds a person; throws `NAME_REFUSED` or `NAME_TAKEN`.
    public Person add(Tx tx, String name, Role role, Actor by) {
        var person = new Person(ids.next(), name.strip(), role, true, false, Optional.empty());
        if (person.name().isEmpty()
                || person.name().length() > 60
                || person.name().chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(ProblemCode.NAME_REFUSED).asException();
        }
        if (!PersonRows.insert(tx, person, clock.instant())) {
            throw Problem.of(ProblemCode.NAME_TAKEN, "name", person.name()).asException();
        }
        changed(tx, by, "PERSON_ADDED", person);
        return person;
    }

    /// Gives another role; throws `LAST_MANAGER` when nobody would be manager any more.
    public Person role(Tx tx, String personId, Role role, Actor by) {
        var person = get(tx, personId);
        if (role != Role.MANAGER) {
            keepManager(tx, person);
        }
        PersonRows.role(tx, personId, role);
        var changed = get(tx, personId);
        changed(tx, by, "ROLE_CHANGED", changed);
        return changed;
    }

    /// The person has left: offered nowhere any more. Throws `LAST_MANAGER`.
    public void leave(Tx tx, String personId, Actor by) {
        var person = get(tx, personId);
        keepManager(tx, person);
        PersonRows.leave(tx, personId);
        changed(tx, by, "PERSON_LEFT", person);
    }

    /// Sets the PIN and ends a lock-out; throws `PIN_REFUSED`. Not from inside a transaction: hashing is slow on
    /// purpose.
    public Person pin(Database database, String personId, String pin, Actor by) {
        var hash = Pins.hash(pin);
        return database.write(tx -> {
            get(tx, personId);
            PersonRows.pin(tx, personId, hash);
            var changed = get(tx, personId);
            changed(tx, by, "PIN_SET", changed);
            return changed;
        });
    }

    /// Checks right and PIN; gives the person. Not from inside a transaction. Throws `NOT_FOUND`, `NO_RIGHT`,
    /// `NO_PIN`, `LOCKED_OUT` (15 minutes after 5 wrong PINs) or `WRONG_PIN`. Each try is counted before the
    /// PIN is compared, so that guesses side by side get no more than five either.
    public Person require(Database database, String personId, String pin, PersonRight right) {
        return new PinGate(database, clock, audit).require(personId, pin, right);
    }

    /// Checks a right that needs no PIN; throws `NOT_FOUND` or `NO_RIGHT`.
    public Person require(View view, String personId, PersonRight right) {
        var person = get(view, personId);
        if (!person.role().may(right)) {
            throw Problem.of(ProblemCode.NO_RIGHT).asException();
        }
        return person;
    }

    /// Those who work here now, by name.
    public List<Person> list(View view) {
        return PersonRows.active(view, clock.instant());
    }

    public Optional<Person> find(View view, String personId) {
        return PersonRows.find(view, personId, clock.instant());
    }

    private Person get(View view, String personId) {
        return active(view, personId, clock);
    }

    static Person active(View view, String personId, Clock clock) {
        return PersonRows.find(view, personId, clock.instant())
                .filter(Person::active)
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", personId).asException());
    }

    private void keepManager(Tx tx, Person person) {
        boolean other = list(tx).stream()
                .anyMatch(each -> each.role() == Role.MANAGER && !each.id().equals(person.id()));
        if (person.role() == Role.MANAGER && !other) {
            throw Problem.of(ProblemCode.LAST_MANAGER, "name", person.name()).asException();
        }
    }

    private void changed(Tx tx, Actor by, String what, Person person) {
        var details =
                Json.tree(Map.of("name", person.name(), "role", person.role().name()));
        audit.write(tx, by, what, person.id(), details);
        events.append(tx, "desk", "people", what, Json.tree(Map.of("person", person.id())));
    }
}
