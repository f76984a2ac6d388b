package dev.tillbridge.sandbox.pims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An owner of animals. A merged record only points to the one that survived.
record Client(
        long number,
        String first,
        String last,
        String phone,
        String email,
        String street,
        String city,
        @Nullable Long mergedInto,
        List<Pet> pets) {
    Client {
        pets = List.copyOf(pets);
    }

    String name() {
        return first + " " + last;
    }
}
