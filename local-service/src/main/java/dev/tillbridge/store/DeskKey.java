package dev.tillbridge.store;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/// The account that a desk is to have, made here.
public final class DeskKey {
    private final String name;
    private final Password password;

    private DeskKey(String name, Password password) {
        this.name = name;
        this.password = password;
    }

    public static DeskKey random(SecureRandom random) {
        return new DeskKey(Password.name(random), Password.random(random));
    }

    String name() {
        return name;
    }

    Password password() {
        return password;
    }

    PostgresAddress at(ServerPlace place, @Nullable String certificate) {
        return new PostgresAddress(
                place.url(), new RoleNames(place.database()).desk(name), password.text(), certificate);
    }
}
