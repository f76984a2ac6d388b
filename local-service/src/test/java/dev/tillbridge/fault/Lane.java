package dev.tillbridge.fault;

import dev.tillbridge.kill.Cashier;
import dev.tillbridge.rig.Bill;
import dev.tillbridge.rig.Gone;
import dev.tillbridge.rig.Refused;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.RigBrowser;
import dev.tillbridge.rig.Till;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Two desks on a database of their own: the front one sells, and something goes wrong in the middle of it.
final class Lane implements AutoCloseable {
    private static final int TAP_AFTER_MILLIS = 40;
    private static final int TRIES = 6;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final Town town;
    private final Path folder;
    private final String database;
    private final Score score;
    private final FarProcess processor;
    private final Rig rig;
    private final Office front;
    private final Office back;
    private final RigBrowser atBack;
    private final String reader;
    private final JournalGate gate;
    private final Books books;
    private final Strike strike;
    private int sales;
    private List<Integer> boundaries = List.of();

    Lane(int number, Path folder, Town town, Score score) throws Exception {
        this.town = town;
        this.folder = folder;
        this.score = score;
        database = "lane" + number;
        try (var connection = town.connect("postgres")) {
            PostgresServer.execute(connection, "create database " + database);
        }
        processor = new FarProcess(town.network, folder.resolve("processor"));
        int desk = 1 + 2 * number;
        rig = Rig.outside(folder, processor.address(desk), processor.control);
        front = new Office(processor, rig, rig.data, desk, "front", town.databaseUrl(desk, database));
        reader = rig.setUp();
        rig.tapAfter(reader, TAP_AFTER_MILLIS);
        var second = rig.desk("back", processor.address(desk + 1));
        back = new Office(processor, rig, second, desk + 1, "back", town.databaseUrl(desk + 1, database));
        atBack = back.browser();
        gate = new JournalGate(town.connect(database));
        books = new Books(town.connect(database));
        strike = new Strike(town, database, front, back, atBack, gate, books);
        measure();
    }

    /// Learns what an undisturbed sale writes.
    private void measure() throws InterruptedException {
        long before = gate.head();
        var bill = bill();
        var id = rig.nextId();
        var story = new ArrayList<String>();
        try (var browser = front.browser()) {
            var cashier = new Cashier(browser, reader, story);
            cashier.charge(bill, id);
            if (cashier.follow(id) != Cashier.Told.PAID) {
                throw new IllegalStateException("an undisturbed sale: " + story);
            }
        }
        books.learnHome(id);
        boundaries = gate.boundariesAfter(before);
    }

    /// The rows with which an undisturbed sale's transactions begin.
    List<Integer> boundaries() {
        return boundaries;
    }

    /// A backup, a sale, and the backup is put back under the connected desks: the payment is found at the processor
    /// and shown, every screen is told anew, and the desks go on selling.
    private void putBack(Fault fault) throws Exception {
        var story = Collections.synchronizedList(new ArrayList<String>());
        var file = folder.resolve("backup-" + sales);
        var log = books.log();
        town.dump(database, file);
        var bill = bill();
        var id = rig.nextId();
        try (var browser = front.browser()) {
            sell(browser, bill, id, story);
        }
        town.restore(database, file);
        story.add("put back");
        var wrong = new ArrayList<String>();
        if (!Patience.until(LONGEST, () -> books.tellsOfLost(bill))) {
            wrong.add("nobody is told of the payment");
        }
        if (!Patience.until(LONGEST, () -> !books.log().equals(log))) {
            wrong.add("the screens are not told anew");
        }
        var next = bill();
        var ids = new ArrayList<>(List.of(rig.nextId()));
        try (var browser = front.browser()) {
            sell(browser, next, ids.getFirst(), story);
        }
        wrong.addAll(books.wrong(next, ids));
        long charges = processor.control.charges("activity", id);
        System.err.println(fault + " " + story);
        score.add(fault, charges, rig.clinic.find(bill.id()).entries().size(), wrong, false, story.toString());
    }

    /// One sale, one fault, and what came of it.
    void suffer(Fault fault) throws Exception {
        if (fault.kind() == Fault.Kind.PUT_BACK) {
            putBack(fault);
            return;
        }
        var story = Collections.synchronizedList(new ArrayList<String>());
        var bill = bill();
        var ids = new ArrayList<>(List.of(rig.nextId()));
        boolean elsewhere;
        Thread selling;
        long row = gate.head() + fault.row();
        if (fault.before()) {
            gate.holdAt(row);
        }
        try (var browser = front.browser()) {
            selling = Thread.ofVirtual().start(() -> sell(browser, bill, ids.getFirst(), story));
            awaitMoment(fault, row, selling);
            story.add("row " + (gate.head() - row + fault.row()) + " is there");
            elsewhere = strike.at(fault, ids.getFirst(), story);
        }
        selling.join();
        boolean gone = fault.kind() == Fault.Kind.SHUT_OUT;
        if (gone == front.isAlive() || !back.isAlive()) {
            throw new IllegalStateException(fault + (gone ? " does not end" : " ended") + " a service: " + story);
        }
        boolean paid = settle(gone ? back : front, bill, ids, story);
        var wrong = new ArrayList<>(books.wrong(bill, ids));
        if (gate.writtenWithoutLease() > 0) {
            wrong.add("a desk wrote under a lease that it had lost");
        }
        if (!paid) {
            wrong.add("the screen does not say that it is paid");
        }
        long charges = 0;
        for (var id : ids) {
            charges += processor.control.charges("activity", id);
        }
        System.err.println(fault + " " + story);
        score.add(fault, charges, rig.clinic.find(bill.id()).entries().size(), wrong, elsewhere, story.toString());
    }

    private void sell(RigBrowser browser, Bill bill, String id, List<String> story) {
        try {
            var cashier = new Cashier(browser, reader, story);
            cashier.charge(bill, id);
            cashier.follow(id);
        } catch (Gone | Refused broken) {
            story.add(String.valueOf(broken.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A sale that ends before its moment comes has it then.
    private void awaitMoment(Fault fault, long row, Thread selling) {
        Patience.until(
                MOMENT, () -> !selling.isAlive() || (fault.before() ? gate.holdsSomebody() : gate.awaitRow(row)));
    }

    /// A browser connects again when the service closes the line, as it does while it cannot read the database.
    private boolean settle(Office desk, Bill bill, List<String> ids, List<String> story) throws InterruptedException {
        for (int connections = 1; connections < TRIES; connections++) {
            try {
                return connected(desk, bill, ids, story);
            } catch (Gone closed) {
                story.add(String.valueOf(closed.getMessage()));
            }
        }
        return false;
    }

    /// Looks what became of it, and charges again only when the screen says that nothing was paid.
    private boolean connected(Office desk, Bill bill, List<String> ids, List<String> story)
            throws InterruptedException {
        try (var browser = desk.browser()) {
            var cashier = new Cashier(browser, reader, story);
            if (!Patience.until(LONGEST, () -> opens(browser, bill, story))) {
                return false;
            }
            for (int attempt = 0; attempt < TRIES; attempt++) {
                switch (cashier.follow(ids.getLast())) {
                    case PAID -> {
                        return true;
                    }
                    case UNDER_WAY -> {
                        return false;
                    }
                    case NOT_PAID, NEVER_STARTED -> {
                        ids.add(rig.nextId());
                        again(cashier, bill, ids.getLast(), story);
                    }
                }
            }
        }
        return false;
    }

    /// False while the desk cannot read the database, as for a moment after an outage.
    private static boolean opens(RigBrowser browser, Bill bill, List<String> story) {
        try {
            Till.open(browser, bill);
            return true;
        } catch (Refused refused) {
            var told = "opening the bill: " + refused.code();
            if (!story.contains(told)) {
                story.add(told);
            }
            if (refused.code().startsWith("DATABASE")) {
                return false;
            }
            throw refused;
        }
    }

    private static void again(Cashier cashier, Bill bill, String id, List<String> story) {
        try {
            cashier.charge(bill, id);
        } catch (Refused refused) {
            story.add("charging again: " + refused.code());
        }
    }

    private Bill bill() {
        return rig.clinic.bill(10_000 + ++sales * 100L);
    }

    @Override
    public void close() throws SQLException {
        atBack.close();
        front.close();
        back.close();
        rig.close();
        gate.close();
        books.close();
        processor.close();
        strike.close();
    }
}
