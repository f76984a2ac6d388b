package dev.tillbridge.store;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// A shared database as a desk's account sees it, with no more rights than a desk has.
record DeskTestDatabase(PostgresAddress address, Database database, List<Database> others) implements TestDatabase {
    static DeskTestDatabase fresh() {
        var server = TlsPostgres.shared();
        var address = SharedServer.of(server.place(), TlsPostgres.ADMINISTRATOR, TlsPostgres.PASSWORD)
                .create(DeskKey.random(new SecureRandom()));
        return new DeskTestDatabase(address, Databases.postgres(address), new ArrayList<>());
    }

    @Override
    public Database secondService() {
        var second = Databases.postgres(address);
        others.add(second);
        return second;
    }

    @Override
    public TestDatabase copy() {
        throw new UnsupportedOperationException("a desk's account copies no database");
    }

    @Override
    public void close() {
        database.close();
        others.forEach(Database::close);
        TlsPostgres.shared().execute("drop database " + Places.of(address).database() + " with (force)");
    }
}
