package dev.tillbridge.checkout;

import dev.tillbridge.location.Location;
import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.PersonRight;
import dev.tillbridge.payment.Person;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The people and the place, as checkout needs to know them.
final class Desk {
    private final Database database;
    private final People people;
    private final Locations locations;

    Desk(Database database, People people, Locations locations) {
        this.database = database;
        this.people = people;
        this.locations = locations;
    }

    /// Who charges; empty when nobody was named. Throws `NOT_FOUND` or `NO_RIGHT`.
    Optional<Person> cashier(View view, @Nullable String personId) {
        return Optional.ofNullable(personId)
                .filter(id -> !id.isBlank())
                .map(id -> people.require(view, id, PersonRight.CHARGE))
                .map(Desk::remembered);
    }

    /// Who decides without proof; throws what is wrong with right or PIN. Not from inside a transaction.
    Person decider(String personId, String pin) {
        return remembered(people.require(database, personId, pin, PersonRight.DECIDE_WITHOUT_PROOF));
    }

    Location location(View view) {
        return locations.location(view);
    }

    /// Throws `DESKS_NEED_SHARED_DATABASE` where several desks would take real money without seeing each other's.
    void refuseAlone(View view, boolean live) {
        if (live && !database.shared() && location(view).desks().orElse(1) > 1) {
            throw Problem.of(ProblemCode.DESKS_NEED_SHARED_DATABASE).asException();
        }
    }

    /// Whether the PIMS at this place is marked as practice. Typed-in invoices belong to no PIMS.
    boolean practice(View view, InvoicePlace place) {
        return place.profile().equals(TypedReading.PROFILE) || location(view).isPractice(place.address());
    }

    private static Person remembered(dev.tillbridge.operator.Person person) {
        return new Person(person.id(), person.name());
    }
}
