package dev.tillbridge.store;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A database with a table of notes.
abstract class NoteBook {
    TestDatabase test;
    Database database;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        database = test.database();
        database.change(tx -> tx.handle()
                .execute("create table note (id integer primary key, body text, at bigint, day text, paid boolean)"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    List<String> bodies() {
        return bodies(database);
    }

    static List<String> bodies(Database database) {
        return database.read(view -> view.handle()
                .createQuery("select body from note order by id")
                .mapTo(String.class)
                .list());
    }
}
