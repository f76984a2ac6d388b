package dev.tillbridge.kill;

import dev.tillbridge.bridge.PairedBrowser;
import dev.tillbridge.rig.Bill;
import dev.tillbridge.rig.Gone;
import dev.tillbridge.rig.PackagedService;
import dev.tillbridge.rig.Refused;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.Till;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One installation whose service is killed in the middle of a sale, or while money goes back, in turns, and started
/// again on what it left.
final class KillLane implements AutoCloseable {
    private static final int TAP_AFTER_MILLIS = 40;
    private static final int TRIES = 6;
    private static final String PIN = "7319";

    private final Rig rig;
    private final Moment.Draw draw;
    private final Tally tally;
    private final PairedBrowser paired;
    private final String reader;
    private final String manager;
    private PackagedService service;
    private List<Long> gaps = List.of(1L);
    private List<Long> backGaps = List.of(1L);
    private int sales;
    private int kills;

    KillLane(Path folder, long seed, Tally tally) throws InterruptedException {
        this.rig = Rig.in(folder);
        this.draw = new Moment.Draw(seed);
        this.tally = tally;
        this.service = PackagedService.start(rig.data);
        int port = service.awaitReady();
        this.reader = rig.setUp();
        this.manager = rig.manager(PIN);
        this.paired = rig.pair(port);
        rig.tapAfter(reader, TAP_AFTER_MILLIS);
        measure();
    }

    /// An undisturbed sale on a service that has just started, as all are here.
    private void measure() throws InterruptedException {
        var watch = new Executioner(service, null);
        sell(bill(), rig.nextId(), watch, new ArrayList<>());
        gaps = watch.gaps();
        var back = new Executioner(service, null);
        giveBack(sold(bill(), new ArrayList<>()), rig.nextId(), back, new ArrayList<>());
        backGaps = back.gaps();
    }

    /// One kill, and what came of it.
    void kill() throws InterruptedException {
        if (kills++ % 2 == 0) {
            killInSale();
        } else {
            killInGivingBack();
        }
    }

    private void killInSale() throws InterruptedException {
        var moment = draw.next(gaps);
        var bill = bill();
        long before = rig.processor.charges();
        var story = Collections.synchronizedList(new ArrayList<String>(List.of(moment.toString())));
        var executioner = new Executioner(service, moment);
        var id = rig.nextId();
        sell(bill, id, executioner, story);
        executioner.finish();
        story.add("killed");
        service = PackagedService.start(rig.data);
        boolean paid = settle(bill, id, story);
        tally.add(
                rig.processor.charges() - before,
                rig.clinic.find(bill.id()).entries().size(),
                paid,
                story.toString());
    }

    /// A whole payment that goes back once, as a whole, and stays entered once: taking it out is for a person.
    private void killInGivingBack() throws InterruptedException {
        var moment = draw.next(backGaps);
        var bill = bill();
        var story = Collections.synchronizedList(new ArrayList<String>(List.of("back " + moment)));
        var payment = sold(bill, story);
        long before = rig.processor.refundedMinor();
        var executioner = new Executioner(service, moment);
        giveBack(payment, rig.nextId(), executioner, story);
        executioner.finish();
        story.add("killed");
        service = PackagedService.start(rig.data);
        boolean told = settleBack(payment, story);
        long moved = rig.processor.refundedMinor() - before;
        tally.add(
                moved % bill.dueMinor() == 0 ? moved / bill.dueMinor() : TRIES,
                rig.clinic.find(bill.id()).entries().size(),
                told,
                story.toString());
    }

    private String sold(Bill bill, List<String> story) throws InterruptedException {
        var id = rig.nextId();
        try (var browser = rig.browser(service.awaitReady(), paired, frame -> {})) {
            var cashier = new Cashier(browser, reader, story);
            cashier.charge(bill, id);
            if (cashier.follow(id) != Cashier.Told.PAID) {
                throw new IllegalStateException("an undisturbed sale was not paid: " + story);
            }
        }
        return id;
    }

    private void giveBack(String payment, String id, Executioner executioner, List<String> story)
            throws InterruptedException {
        try (var browser = rig.browser(service.awaitReady(), paired, frame -> executioner.frame())) {
            executioner.frame();
            var cashier = new Cashier(browser, reader, story);
            cashier.giveBack(payment, id, manager, PIN);
            cashier.followBack(payment);
        } catch (Gone killed) {
            story.add(String.valueOf(killed.getMessage()));
        }
    }

    /// Looks what became of it, and gives back again only when the screen says that nothing went.
    private boolean settleBack(String payment, List<String> story) throws InterruptedException {
        try (var browser = rig.browser(service.awaitReady(), paired, frame -> {})) {
            var cashier = new Cashier(browser, reader, story);
            for (int attempt = 0; attempt < TRIES; attempt++) {
                switch (cashier.followBack(payment)) {
                    case PAID -> {
                        return true;
                    }
                    case UNDER_WAY -> {
                        return false;
                    }
                    case NOT_PAID, NEVER_STARTED -> backAgain(cashier, payment, story);
                }
            }
        }
        return false;
    }

    private void backAgain(Cashier cashier, String payment, List<String> story) {
        try {
            cashier.giveBack(payment, rig.nextId(), manager, PIN);
        } catch (Refused refused) {
            story.add("giving back again: " + refused.code());
        }
    }

    private void sell(Bill bill, String id, Executioner executioner, List<String> story) throws InterruptedException {
        try (var browser = rig.browser(service.awaitReady(), paired, frame -> executioner.frame())) {
            executioner.frame();
            var cashier = new Cashier(browser, reader, story);
            cashier.charge(bill, id);
            cashier.follow(id);
        } catch (Gone killed) {
            story.add(String.valueOf(killed.getMessage()));
        }
    }

    /// Looks what became of it, and charges again only when the screen says that nothing was paid.
    private boolean settle(Bill bill, String first, List<String> story) throws InterruptedException {
        var id = first;
        try (var browser = rig.browser(service.awaitReady(), paired, frame -> {})) {
            var cashier = new Cashier(browser, reader, story);
            // An extension that comes back tells which pages are open.
            Till.open(browser, bill);
            for (int attempt = 0; attempt < TRIES; attempt++) {
                switch (cashier.follow(id)) {
                    case PAID -> {
                        return true;
                    }
                    case UNDER_WAY -> {
                        return false;
                    }
                    case NOT_PAID, NEVER_STARTED -> id = again(cashier, bill, story);
                }
            }
        }
        return false;
    }

    private String again(Cashier cashier, Bill bill, List<String> story) {
        var id = rig.nextId();
        try {
            cashier.charge(bill, id);
        } catch (Refused refused) {
            story.add("charging again: " + refused.code());
        }
        return id;
    }

    private Bill bill() {
        return rig.clinic.bill(Moment.Draw.amount(++sales));
    }

    @Override
    public void close() {
        service.close();
        rig.close();
    }
}
