package dev.tillbridge.operator;

import java.util.Optional;

/// Who did something: a person, or the program of this computer's user when nobody was named.
public record Actor(Optional<String> personId, String name) {
    public Actor {
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("an actor has a name");
        }
    }

    public static Actor of(Person person) {
        return new Actor(Optional.of(person.id()), person.name());
    }

    /// Somebody who is known by a door only ("command line").
    public static Actor named(String name) {
        return new Actor(Optional.empty(), name);
    }
}
