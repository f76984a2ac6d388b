package dev.tillbridge.fault;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.rig.Refused;
import dev.tillbridge.rig.RigBrowser;
import java.time.Duration;
import java.util.List;

/// Lets it happen to two desks, and undoes it.
final class Strike implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// Longer than the listener's connection bears.
    private static final Duration OUTAGE = Duration.ofSeconds(7);

    private final Town town;
    private final String database;
    private final Office front;
    private final Office back;
    private final RigBrowser atBack;
    private final JournalGate gate;
    private final Books books;
    private final Shell shell = new Shell();

    Strike(Town town, String database, Office front, Office back, RigBrowser atBack, JournalGate gate, Books books) {
        this.town = town;
        this.database = database;
        this.front = front;
        this.back = back;
        this.atBack = atBack;
        this.gate = gate;
        this.books = books;
    }

    /// Gives whether the other desk carried on with the payment.
    boolean at(Fault fault, String id, List<String> story) throws Exception {
        switch (fault.kind()) {
            case KILLED -> {
                front.kill();
                gate.open();
                front.startAgain();
            }
            case STOPPED -> {
                shell.run("kill -STOP " + front.pid());
                gate.open();
                pastTheLease(id, story);
                shell.run("kill -CONT " + front.pid());
            }
            case CUT_OFF -> {
                town.network.cutFromDatabase(front.desk);
                town.network.cutFromProcessor(front.desk);
                gate.open();
                pastTheLease(id, story);
                town.network.heal(front.desk);
            }
            case DATABASE_CUT_OFF -> {
                town.network.cutFromDatabase(front.desk);
                town.network.cutFromDatabase(back.desk);
                gate.open();
                long end = System.nanoTime() + OUTAGE.toNanos();
                Patience.until(LONGEST, () -> System.nanoTime() > end);
                town.network.heal(front.desk);
                town.network.heal(back.desk);
            }
            case SHUT_OUT -> {
                town.shutOut("front");
                gate.open();
                pastTheLease(id, story);
                Patience.until(LONGEST, () -> !front.isAlive());
            }
            case FAILED_OVER -> {
                town.failOver();
                gate.move(town.connect(database));
                gate.open();
                books.move(town.connect(database));
            }
            case PUT_BACK -> throw new IllegalStateException("not in the midst of a sale");
            case STANDBY_GONE -> {
                town.standbyDies();
                gate.open();
                if (!Patience.until(Duration.ofSeconds(90), () -> refusedElsewhere(id, story))) {
                    story.add("nobody is told that the database waits");
                }
                town.standbyIsBack();
            }
        }
        return books.carriedOnElsewhere(id);
    }

    /// The lease needs its time; that the desk is silent for a minute is said, not waited for.
    private void pastTheLease(String id, List<String> story) {
        if (!Patience.until(LONGEST, books::nothingIsLeased)) {
            story.add("a lease does not lapse");
        }
        books.silence();
        if (!Patience.until(LONGEST, () -> lookElsewhere(id, story))) {
            story.add("the other desk does not end it: " + books.state(id));
        }
    }

    private boolean lookElsewhere(String id, List<String> story) {
        try {
            var view = atBack.call(Methods.LOOK, new PaymentRef(id));
            story.add("at the other desk " + view.screen() + "/" + view.money().state());
        } catch (Refused refused) {
            story.add("at the other desk " + refused.code());
            if (refused.code().equals("NOT_FOUND")) {
                return true;
            }
        }
        return books.settled(id);
    }

    /// Whether the other desk is told that nothing can be stored.
    private boolean refusedElsewhere(String id, List<String> story) {
        try {
            atBack.call(Methods.LOOK, new PaymentRef(id));
            return false;
        } catch (Refused refused) {
            story.add("at the other desk " + refused.code());
            return refused.code().startsWith("DATABASE");
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
