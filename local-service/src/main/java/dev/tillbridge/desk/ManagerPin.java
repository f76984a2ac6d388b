package dev.tillbridge.desk;

import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.Person;
import dev.tillbridge.operator.PersonRight;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a manager must allow: until somebody has a PIN it needs nobody's leave, from then on a manager's with it.
final class ManagerPin {
    private final Database database;
    private final People people;

    ManagerPin(Database database, People people) {
        this.database = database;
        this.people = people;
    }

    /// Gives who answers for it: the manager, or who asked.
    Actor require(Actor asking, @Nullable String manager, @Nullable String pin) {
        if (database.<List<Person>>read(people::list).stream().noneMatch(Person::hasPin)) {
            return asking;
        }
        return Actor.of(people.require(database, given(manager), given(pin), PersonRight.CHANGE_SETTINGS));
    }

    /// As [#require], for what somebody must answer for by name: where nobody has a PIN, a manager is named
    /// without one. Only where the location has no manager yet, who asked answers for it.
    Actor requireNamed(Actor asking, @Nullable String manager, @Nullable String pin) {
        var by = require(asking, manager, pin);
        boolean anybody = database.<List<Person>>read(people::list).stream()
                .anyMatch(person -> person.role().may(PersonRight.CHANGE_SETTINGS));
        return by.personId().isPresent() || !anybody
                ? by
                : Actor.of(database.read(view -> people.require(view, given(manager), PersonRight.CHANGE_SETTINGS)));
    }

    private static String given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Problem.of(ProblemCode.NO_RIGHT).asException();
        }
        return text;
    }
}
