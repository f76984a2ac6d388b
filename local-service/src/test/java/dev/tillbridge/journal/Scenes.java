package dev.tillbridge.journal;

import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Journal;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Decision;
import dev.tillbridge.checkout.Noted;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.checkout.TypedIn;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.FarCards;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.giveback.BackDecision;
import dev.tillbridge.giveback.GiveBackAsk;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.message.MailAnswer;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.CardConsent;
import dev.tillbridge.payment.Payer;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.SavedCards;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.receipt.ReceiptHistory;
import dev.tillbridge.store.TestDatabases;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What is played to make a recording: the ordinary cases and the ways out of trouble, so that each step occurs.
final class Scenes {
    private static final Money ALL = Money.of(18_420, "USD");

    /// By the name of the file.
    static final Map<String, Function<Clinic, Journal>> ALL_OF_THEM = all();

    private Scenes() {}

    static Journal play(Function<Clinic, Journal> scene) {
        try (var database = TestDatabases.sqlite()) {
            return scene.apply(new Clinic(database.database(), Outsiders.fresh()).setUp());
        }
    }

    private static Map<String, Function<Clinic, Journal>> all() {
        var scenes = new LinkedHashMap<String, Function<Clinic, Journal>>();
        scenes.put("sale-paid", clinic -> clinic.journal(paid(clinic)));
        scenes.put("sale-not-accepted", Scenes::notAccepted);
        scenes.put("sale-nobody-tapped", Scenes::nobodyTapped);
        scenes.put("sale-stopped-at-once", Scenes::stoppedAtOnce);
        scenes.put("sale-of-what-was-typed", Scenes::typed);
        scenes.put("sale-not-sure-then-decided", Scenes::decided);
        scenes.put("sale-whose-answers-were-lost", Scenes::lostAnswers);
        scenes.put("sale-noted", Scenes::noted);
        scenes.put("sale-held-and-taken", clinic -> HeldScenes.held(clinic, false));
        scenes.put("sale-held-and-let-go", clinic -> HeldScenes.held(clinic, true));
        scenes.put("sale-on-a-page-paid", Scenes::onAPagePaid);
        scenes.put("sale-on-a-saved-card-paid", Scenes::onFile);
        scenes.put("sale-on-a-saved-card-refused", Scenes::onFileRefused);
        scenes.put("forget-card-done", Scenes::forgotten);
        scenes.put("sale-on-a-page-stopped", Scenes::onAPageStopped);
        scenes.put("sale-on-a-page-that-ran-out", Scenes::onAPageThatRanOut);
        scenes.put("posting-entered", clinic -> posting(clinic, paid(clinic)));
        scenes.put("posting-whose-answer-was-lost", Scenes::lostEntry);
        scenes.put("posting-asked-about", Scenes::askedAbout);
        scenes.put("posting-waited-then-by-hand", Scenes::byHand);
        scenes.put("message-refused-then-sent", Scenes::mailed);
        scenes.put("give-back-done", Scenes::givenBack);
        scenes.put("give-back-whose-answer-was-lost", Scenes::givenBackLost);
        scenes.put("give-back-decided", Scenes::givenBackDecided);
        scenes.put("give-back-that-came-back", Scenes::cameBack);
        scenes.put("found-back-followed", Scenes::followed);
        return scenes;
    }

    private static Journal noted(Clinic clinic) {
        clinic.database.change(tx -> clinic.locations.set(tx, "payment-type/farpims/CASH/*", "Cash", "installer"));
        var ann = clinic.person("Ann", Role.STAFF, "4711");
        var ask = clinic.ask("1042");
        var payment = clinic.charge(new SaleAsk(
                ask.activityId(),
                ask.captureId(),
                ask.rows(),
                null,
                ask.desk(),
                ann,
                null,
                null,
                null,
                WayToPay.CASH,
                new Noted(Money.of(20_000, "USD"), null, null, null, null)));
        clinic.pass(Duration.ofSeconds(2));
        return clinic.journal(payment);
    }

    private static String paid(Clinic clinic) {
        clinic.outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }

    private static Journal mailed(Clinic clinic) {
        var payment = paid(clinic);
        var busy = Problem.of(ProblemCode.MAIL_SERVER_UNREACHABLE, "server", "smtp.example:587", "why", "no answer");
        clinic.mail.next(new MailAnswer.NotSent(busy, false));
        clinic.database.change(tx ->
                clinic.receiptMails.send(tx, payment, MailAddress.of("anna@mail.com"), Actor.named("Front desk")));
        clinic.leap(Duration.ofMinutes(1));
        return clinic.database.read(view -> {
            var message =
                    new ReceiptHistory().of(view, payment).getFirst().issue().message();
            return clinic.activities
                    .journal(view, new ActivityId(message.orElseThrow()))
                    .orElseThrow();
        });
    }

    private static Journal givenBack(Clinic clinic) {
        var refund = giveBack(clinic);
        clinic.leap(Duration.ofDays(31));
        return clinic.journal(refund);
    }

    private static Journal givenBackLost(Clinic clinic) {
        clinic.outside.givingBack().trouble("refund", Trouble.LOST_AFTER, 1);
        var refund = giveBack(clinic);
        clinic.pass(Duration.ofSeconds(10));
        clinic.leap(Duration.ofDays(31));
        return clinic.journal(refund);
    }

    private static Journal givenBackDecided(Clinic clinic) {
        clinic.outside.givingBack().trouble("refund", Trouble.LATE, 1);
        clinic.outside.givingBack().trouble("refund-look", Trouble.LOST_BEFORE, 1_000);
        var refund = giveBack(clinic);
        clinic.pass(Duration.ofSeconds(10));
        var manager = clinic.person("Eve", Role.MANAGER, "7391");
        var payment = clinic.database.read(view -> clinic.payments
                .attempt(view, clinic.refunds.get(view, refund).attemptId())
                .activityId());
        clinic.giveBack.giveBack().decide(new BackDecision(payment, true, manager, "7391", "the bank says so", "77"));
        clinic.outside.givingBack().lateOnesArrive();
        clinic.outside.givingBack().heal("refund-look");
        clinic.leap(Duration.ofMinutes(5));
        clinic.leap(Duration.ofDays(31));
        return clinic.journal(refund);
    }

    private static Journal cameBack(Clinic clinic) {
        clinic.outside.givingBack().begin(RefundStatus.UNDER_WAY);
        var refund = giveBack(clinic);
        clinic.outside.givingBack().becomes(RefundStatus.FAILED);
        clinic.leap(Duration.ofDays(1));
        return clinic.journal(refund);
    }

    private static Journal followed(Clinic clinic) {
        var payment = paid(clinic);
        var reference = clinic.attempt(payment).reference().orElseThrow();
        clinic.outside.givingBack().begin(RefundStatus.UNDER_WAY);
        var found = clinic.outside.givingBack().inTheirPages(reference, Money.of(6_000, "USD"));
        clinic.giveBack.giveBack().found("far:acct_1", found);
        clinic.pass(Duration.ofSeconds(2));
        clinic.outside.givingBack().becomes(RefundStatus.SUCCEEDED);
        clinic.leap(Duration.ofDays(1));
        clinic.leap(Duration.ofDays(31));
        var attempt = clinic.attempt(payment).id();
        return clinic.journal(clinic.database.read(
                view -> clinic.refunds.ofAttempt(view, attempt).getLast().id()));
    }

    private static String giveBack(Clinic clinic) {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = paid(clinic);
        var refund = clinic.ids.next();
        var ask = new GiveBackAsk(
                refund, payment, Money.of(6_000, "USD"), List.of(), "service not done", null, manager, "Front desk");
        clinic.giveBack.giveBack().start(ask, "7391");
        clinic.pass(Duration.ofSeconds(2));
        return refund;
    }

    private static Journal onAPagePaid(Clinic clinic) {
        clinic.outside.processor().trouble("create", Trouble.LOST_AFTER, 1);
        var payment = clinic.charge(clinic.byPhone("1042"));
        clinic.pass(Duration.ofSeconds(9));
        clinic.outside.pages().type();
        clinic.pass(Duration.ofSeconds(12));
        return clinic.journal(payment);
    }

    private static Journal onFile(Clinic clinic) {
        var payment = clinic.charge(clinic.onFile("1042", kept(clinic)));
        clinic.pass(Duration.ofSeconds(8));
        return clinic.journal(payment);
    }

    private static Journal onFileRefused(Clinic clinic) {
        clinic.outside.cards().refuse();
        return onFile(clinic);
    }

    private static Journal forgotten(Clinic clinic) {
        var forgetting = clinic.room
                .cards()
                .remove(kept(clinic), "client's wish", Actor.named("Ann"))
                .orElseThrow();
        clinic.pass(Duration.ofSeconds(2));
        return clinic.journal(forgetting);
    }

    private static String kept(Clinic clinic) {
        clinic.database.change(tx -> new SavedCards()
                .save(
                        tx,
                        "CARD1",
                        "far:acct_1",
                        new Payer("farpims", "5521", "Anna Okafor"),
                        FarCards.VISA,
                        new CardConsent(CardConsent.By.STAFF, "Ann", "said yes on the phone"),
                        true,
                        clinic.outside.clock().instant()));
        return "CARD1";
    }

    private static Journal onAPageStopped(Clinic clinic) {
        var payment = clinic.charge(clinic.byPhone("1042"));
        clinic.pass(Duration.ofSeconds(3));
        clinic.outside.processor().trouble("make-final", Trouble.LOST_BEFORE, 1);
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.pass(Duration.ofSeconds(9));
        return clinic.journal(payment);
    }

    private static Journal onAPageThatRanOut(Clinic clinic) {
        var payment = clinic.charge(clinic.byPhone("1042"));
        clinic.pass(Duration.ofMinutes(21));
        return clinic.journal(payment);
    }

    private static Journal notAccepted(Clinic clinic) {
        clinic.outside.reader().next(Card.REFUSED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        return clinic.journal(payment);
    }

    private static Journal nobodyTapped(Clinic clinic) {
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(125));
        return clinic.journal(payment);
    }

    private static Journal stoppedAtOnce(Clinic clinic) {
        var payment = clinic.charge("1042");
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.run();
        return clinic.journal(payment);
    }

    private static Journal typed(Clinic clinic) {
        clinic.outside.reader().next(Card.APPROVED);
        var due = Money.of(7_500, "USD");
        var capture = clinic.room.captures().type(new TypedIn("typed", "A-17", "Bo Ek", due));
        var payment = clinic.charge(clinic.ask(capture, List.of(new SaleAsk.Row("A-17", due)), null, null));
        clinic.pass(Duration.ofSeconds(5));
        return clinic.journal(payment);
    }

    private static Journal decided(Clinic clinic) {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = clinic.charge("1042");
        clinic.run();
        clinic.outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(70));
        clinic.room.checkout().decide(new Decision(payment, true, manager, "7391", "saw the slip", "031882", null));
        clinic.pass(Duration.ofSeconds(5));
        clinic.outside.internetDown(false);
        clinic.outside.processor().makeFinal(clinic.attempt(payment).reference().orElseThrow(), "elsewhere");
        clinic.leap(Duration.ofDays(1));
        return clinic.journal(payment);
    }

    private static Journal lostAnswers(Clinic clinic) {
        clinic.outside.processor().trouble("create", Trouble.LOST_AFTER, 1);
        clinic.outside.reader().trouble("show", Trouble.LOST_BEFORE, 1);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(30));
        return clinic.journal(payment);
    }

    private static Journal lostEntry(Clinic clinic) {
        clinic.outside.pims().entryTrouble(Trouble.LOST_AFTER);
        return posting(clinic, paid(clinic));
    }

    private static Journal askedAbout(Clinic clinic) {
        var payment = paidButUnreadable(clinic);
        clinic.outside.pims().typedByHand("1042", ALL, "cash desk");
        clinic.outside.pims().unreadable(false);
        clinic.pass(Duration.ofSeconds(10));
        var id = clinic.posting(payment).id();
        clinic.database.change(tx -> clinic.posting.postings().isThePayment(tx, id, true, Optional.of(ann())));
        clinic.pass(Duration.ofSeconds(5));
        return posting(clinic, payment);
    }

    private static Journal byHand(Clinic clinic) {
        var payment = paidButUnreadable(clinic);
        clinic.pass(Duration.ofMinutes(4));
        var id = clinic.posting(payment).id();
        clinic.database.change(tx -> clinic.posting.postings().putIn(tx, id));
        clinic.pass(Duration.ofSeconds(2));
        clinic.database.change(tx -> clinic.posting.postings().entered(tx, id, Optional.of(ann()), "Front desk"));
        clinic.run();
        if (clinic.posting(payment).state() != PostingState.ENTERED) {
            throw new AssertionError(clinic.posting(payment));
        }
        return posting(clinic, payment);
    }

    private static String paidButUnreadable(Clinic clinic) {
        var payment = clinic.charge("1042");
        clinic.run();
        clinic.outside.pims().unreadable(true);
        clinic.outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(2));
        return payment;
    }

    private static Journal posting(Clinic clinic, String payment) {
        var id = new ActivityId(clinic.posting(payment).id());
        return clinic.database.read(view -> clinic.activities.journal(view, id).orElseThrow());
    }

    private static Person ann() {
        return new Person("ann", "Ann");
    }
}
