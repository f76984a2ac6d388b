package dev.tillbridge.app;

import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.cli.Asking;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.Person;
import dev.tillbridge.operator.PersonRight;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/// Who answers for a decision while the service does not run: a manager, with the PIN where anybody has one; where
/// the database knows no manager, whoever is named.
final class NamedPerson {
    private final Database database;
    private final People people;
    private final Asking asking;

    /// @param home this service, in whose name the audit is written
    NamedPerson(Database database, Clock clock, Asking asking, Supplier<String> home) {
        this.database = database;
        this.people = new People(clock, Ids.random(), new Events(clock), new Audit(clock, home));
        this.asking = asking;
    }

    /// Throws `NOT_FOUND` or what [People] throws.
    ///
    /// @param named by id or name
    Actor require(String named) {
        var known = database.<List<Person>>read(people::list);
        if (known.stream().noneMatch(person -> person.role().may(PersonRight.CHANGE_SETTINGS))) {
            return Actor.named(unknown(named));
        }
        var id = known.stream()
                .filter(person -> person.id().equals(named) || person.name().equalsIgnoreCase(named.strip()))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(ProblemCode.NOT_FOUND, "what", named).asException())
                .id();
        return Actor.of(
                known.stream().anyMatch(Person::hasPin)
                        ? people.require(database, id, asking.secret("PIN").orElse(""), PersonRight.CHANGE_SETTINGS)
                        : database.<Person>read(view -> people.require(view, id, PersonRight.CHANGE_SETTINGS)));
    }

    private static String unknown(String named) {
        var name = named.strip();
        if (name.isEmpty() || name.length() > 60 || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(ProblemCode.NAME_REFUSED).asException();
        }
        return name;
    }
}
