package dev.tillbridge.operator;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// Lets a person with the right PIN through.
final class PinGate {
    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock;
    private final Audit audit;

    PinGate(Database database, Clock clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    Person require(String personId, String pin, PersonRight right) {
        var tried = database.write(tx -> {
            var person = People.active(tx, personId, clock);
            if (!person.role().may(right)) {
                throw Problem.of(ProblemCode.NO_RIGHT).asException();
            }
            if (!person.hasPin()) {
                throw Problem.of(ProblemCode.NO_PIN, "name", person.name()).asException();
            }
            person.lockedUntil().ifPresent(until -> {
                throw Problem.of(ProblemCode.LOCKED_OUT, "name", person.name(), "until", Detail.time(until))
                        .asException();
            });
            return PersonRows.tryPin(
                    tx, personId, TRIES, clock.instant(), clock.instant().plus(LOCK));
        });
        if (!Pins.matches(pin, tried.hash())) {
            throw refused(personId, tried.number());
        }
        return database.write(tx -> {
            PersonRows.pinWasRight(tx, personId);
            return People.active(tx, personId, clock);
        });
    }

    private RuntimeException refused(String personId, int number) {
        var person = database.write(tx -> {
            var refused = People.active(tx, personId, clock);
            audit.write(tx, Actor.of(refused), "WRONG_PIN", personId, Json.tree(Map.of("try", number)));
            return refused;
        });
        return person.lockedUntil()
                .map(until -> Problem.of(ProblemCode.LOCKED_OUT, "name", person.name(), "until", Detail.time(until)))
                .orElseGet(() -> Problem.of(ProblemCode.WRONG_PIN, "left", String.valueOf(TRIES - number)))
                .asException();
    }
}
