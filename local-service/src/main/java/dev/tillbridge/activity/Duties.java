package dev.tillbridge.activity;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.Database.Listening;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/// What one service does for all on its database, so that it costs no more with each further desk: looks that may be
/// repeated, and need no home. Each duty is a leased row; its holder is followed by another one within 20 s of its
/// end. Where no other service can be, every duty is held. Safe for any number of threads.
public final class Duties implements AutoCloseable {
    private static final int RENEWED_EVERY = 5;

    private final Database database;
    private final LeaseTime time;
    private final String owner;
    private final List<Duty> duties = new CopyOnWriteArrayList<>();
    private final Listening pulse;
    private int pulses;

    private Duties(Database database, LeaseTime time, String owner) {
        this.database = database;
        this.time = time;
        this.owner = owner;
        this.pulse = database.pulse((view, voice) -> pulse(view));
    }

    public static Duties of(Database database, Clock clock, Ids ids) {
        return new Duties(database, new LeaseTime(database.shared(), clock), ids.next());
    }

    /// A duty that this service takes when it is free.
    ///
    /// @param name stored, so never renamed
    /// @param wanted whether this service can do it at all, now
    public Duty duty(String name, BooleanSupplier wanted) {
        var duty = new Duty(name, owner, database.shared(), wanted);
        if (database.shared()) {
            database.change(tx -> HomeRows.ensureDuty(tx, name));
            duties.add(duty);
        }
        return duty;
    }

    private void pulse(View view) {
        Duty.take(view, time, duties, pulses++ % RENEWED_EVERY == 0);
    }

    @Override
    public void close() {
        pulse.close();
    }
}
