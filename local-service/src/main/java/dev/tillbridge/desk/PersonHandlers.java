package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.Person;
import dev.tillbridge.operator.Role;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PersonAdd;
import dev.tillbridge.protocol.PersonList;
import dev.tillbridge.protocol.PersonPin;
import dev.tillbridge.protocol.PersonRole;
import dev.tillbridge.protocol.PersonView;
import dev.tillbridge.store.Database;
import java.util.List;

/// People, roles and PINs.
final class PersonHandlers {
    private final Database database;
    private final People people;

    PersonHandlers(Database database, People people) {
        this.database = database;
        this.people = people;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.PEOPLE, this::list)
                .on(Methods.PERSON_ADD, this::add)
                .on(Methods.PERSON_ROLE, this::role)
                .on(Methods.PERSON_PIN, this::pin);
    }

    private PersonList list(Session session, Nothing nothing) {
        return new PersonList(views(database.read(people::list)));
    }

    private PersonView add(Session session, PersonAdd asked) {
        return view(database.write(tx -> people.add(tx, asked.name(), role(asked.role()), actor(session))));
    }

    private PersonView role(Session session, PersonRole asked) {
        return view(database.write(tx -> people.role(tx, asked.personId(), role(asked.role()), actor(session))));
    }

    /// The first PIN needs nobody's leave; from then on a manager with a PIN allows each one.
    private PersonView pin(Session session, PersonPin asked) {
        var by = new ManagerPin(database, people).require(actor(session), asked.managerId(), asked.managerPin());
        return view(people.pin(database, asked.personId(), asked.pin(), by));
    }

    static List<PersonView> views(List<Person> people) {
        return people.stream().map(PersonHandlers::view).toList();
    }

    private static PersonView view(Person person) {
        return new PersonView(
                person.id(),
                person.name(),
                role(person.role()),
                person.hasPin(),
                person.active(),
                person.lockedUntil().orElse(null));
    }

    static Actor actor(Session session) {
        return Actor.named(session.peer().name());
    }

    private static Role role(dev.tillbridge.protocol.Role role) {
        return switch (role) {
            case STAFF -> Role.STAFF;
            case MANAGER -> Role.MANAGER;
            case SUPPORT -> Role.SUPPORT;
        };
    }

    private static dev.tillbridge.protocol.Role role(Role role) {
        return switch (role) {
            case STAFF -> dev.tillbridge.protocol.Role.STAFF;
            case MANAGER -> dev.tillbridge.protocol.Role.MANAGER;
            case SUPPORT -> dev.tillbridge.protocol.Role.SUPPORT;
        };
    }
}
