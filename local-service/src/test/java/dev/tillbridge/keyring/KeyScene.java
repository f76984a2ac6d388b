package dev.tillbridge.keyring;

import dev.tillbridge.store.Databases;
import dev.tillbridge.store.DeskKey;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.SharedDoor;
import dev.tillbridge.store.SharedServer;
import dev.tillbridge.store.TlsPostgres;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Three desks with an account each on one shared database, and a key that each test gives a name of its own.
abstract class KeyScene {
    private static final SecureRandom RANDOM = new SecureRandom();
    static final TlsPostgres SERVER = TlsPostgres.shared();
    private static final AtomicInteger TESTS = new AtomicInteger();
    static String location = "";
    private static PostgresAddress door = new PostgresAddress("jdbc:postgresql:", "", "");

    private static final List<KeySeat> SEATS = new ArrayList<>();

    @TempDir
    static Path folder;

    final String key = "key" + TESTS.incrementAndGet();
    final KeySeat front = SEATS.get(0).with(key);
    final KeySeat back = SEATS.get(1).with(key);
    final KeySeat exam = SEATS.get(2).with(key);

    @BeforeAll
    static void create() {
        var place = SERVER.place();
        location = place.database();
        door = SharedServer.of(place, TlsPostgres.ADMINISTRATOR, TlsPostgres.PASSWORD)
                .create(DeskKey.random(RANDOM));
        seat("Front");
        seat("Back");
        seat("Exam");
    }

    @AfterAll
    static void close() {
        SEATS.forEach(KeySeat::close);
        SEATS.clear();
    }

    static KeySeat seat(String name) {
        try (var database = Databases.postgres(door)) {
            var code = database.<SharedDoor.Invitation>write(tx -> SharedDoor.invite(tx, door, "", RANDOM))
                    .code();
            var seat = new KeySeat(folder, SharedDoor.join(code, RANDOM), name);
            SEATS.add(seat);
            return seat;
        }
    }
}
