package dev.tillbridge.kill;

import dev.tillbridge.protocol.Action;
import dev.tillbridge.protocol.GiveBackStart;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.PutIn;
import dev.tillbridge.rig.Bill;
import dev.tillbridge.rig.Refused;
import dev.tillbridge.rig.RigBrowser;
import dev.tillbridge.rig.Till;
import java.time.Duration;
import java.util.List;

/// The person at the desk, who presses what the screen offers and asks to look again instead of waiting.
public final class Cashier {
    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final RigBrowser browser;
    private final String reader;
    private final List<String> story;

    public Cashier(RigBrowser browser, String reader, List<String> story) {
        this.browser = browser;
        this.reader = reader;
        this.story = story;
    }

    /// How a payment stands for the one who looks at the screen.
    public enum Told {
        PAID,
        NOT_PAID,
        UNDER_WAY,
        NEVER_STARTED
    }

    public void charge(Bill bill, String activityId) {
        var page = Till.open(browser, bill);
        var view = Till.charge(browser, Till.show(browser, page), activityId, reader);
        story.add("started: " + words(view));
    }

    /// Looks again and again, until the payment has ended and is in the PIMS.
    public Told follow(String payment) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        var told = Told.UNDER_WAY;
        while (told == Told.UNDER_WAY && System.nanoTime() < end) {
            browser.awaitNews(PATIENCE);
            told = look(payment);
        }
        return told;
    }

    /// Gives all of it back, with the manager's PIN.
    void giveBack(String payment, String activityId, String manager, String pin) {
        var offer = browser.call(Methods.GIVE_BACK_OFFER, new PaymentRef(payment));
        var start = new GiveBackStart(
                activityId,
                payment,
                offer.most(),
                List.of(),
                offer.reasons().getFirst(),
                null,
                manager,
                pin,
                "Front desk");
        story.add("giving back: " + words(browser.call(Methods.GIVE_BACK, start)));
    }

    /// [#follow] of what goes back: told as paid when it went, as not paid when it did not.
    Told followBack(String payment) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        var told = Told.UNDER_WAY;
        while (told == Told.UNDER_WAY && System.nanoTime() < end) {
            browser.awaitNews(PATIENCE);
            var view = browser.call(Methods.LOOK, new PaymentRef(payment));
            told = toldBack(view);
            story.add(words(view));
        }
        return told;
    }

    private static Told toldBack(PaymentView view) {
        if (view.refunds().isEmpty()) {
            return Told.NEVER_STARTED;
        }
        return switch (view.screen()) {
            case GIVEN_BACK, TAKE_OUT -> Told.PAID;
            case NOT_GIVEN_BACK -> Told.NOT_PAID;
            case GIVING_BACK, GIVE_BACK_NOT_SURE -> Told.UNDER_WAY;
            default -> throw new IllegalStateException("money went back of " + words(view));
        };
    }

    private Told look(String payment) {
        try {
            var view = browser.payment(payment);
            if (view == null || told(view) == Told.UNDER_WAY) {
                view = browser.call(Methods.LOOK, new PaymentRef(payment));
            }
            if (view.actions().contains(Action.PUT_IN_NOW)) {
                view = browser.call(Methods.PUT_IN, new PutIn(payment, null));
            }
            var told = told(view);
            story.add(words(view));
            return told;
        } catch (Refused refused) {
            story.add(refused.code());
            return refused.code().equals("NOT_FOUND") ? Told.NEVER_STARTED : Told.UNDER_WAY;
        }
    }

    private static Told told(PaymentView view) {
        return switch (view.screen()) {
            case PAID, ENTER_IT, PARTLY_PAID -> view.inPims().state().equals("POSTED") ? Told.PAID : Told.UNDER_WAY;
            case NOT_ACCEPTED, NOBODY_TAPPED, READER_IN_USE, READER_OFFLINE, CHANGED, STOPPED, REFUSED, LET_GO ->
                Told.NOT_PAID;
            case CHECKING, CHARGING, HELD, LETTING_GO, NOT_SURE -> Told.UNDER_WAY;
            case LINK_OPEN, LINK_CLOSING, LINK_EXPIRED, BANK_ON_ITS_WAY, BANK_CAME_BACK ->
                throw new IllegalStateException("nobody made a link");
            case GIVING_BACK, GIVE_BACK_NOT_SURE, GIVEN_BACK, NOT_GIVEN_BACK, TAKE_OUT ->
                throw new IllegalStateException("nobody gave anything back");
        };
    }

    private static String words(PaymentView view) {
        var problem = view.problem();
        return view.screen() + "/" + view.money().state() + "/" + view.inPims().state()
                + (problem == null ? "" : "/" + problem.code());
    }
}
