package dev.tillbridge.journal;

import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Journal;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.link.LinkClinic;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.sandbox.stripe.Client;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.sandbox.text.TextSandbox;
import dev.tillbridge.store.TestDatabases;
import dev.tillbridge.store.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/// What is played to record payment links, against the practice processor.
final class LinkScenes {
    static final Map<String, BiFunction<LinkClinic, StripeSandbox, Journal>> ALL = all();

    private LinkScenes() {}

    static Journal play(BiFunction<LinkClinic, StripeSandbox, Journal> scene) {
        var outside = Outsiders.fresh();
        try (var database = TestDatabases.sqlite();
                var server = StripeSandbox.start(
                        Files.createTempDirectory("links").resolve("processor.db"),
                        0,
                        outside.clock(),
                        LinkClinic.KEY)) {
            return scene.apply(new LinkClinic(database.database(), outside, server.address()).setUp(), server);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, BiFunction<LinkClinic, StripeSandbox, Journal>> all() {
        var scenes = new LinkedHashMap<String, BiFunction<LinkClinic, StripeSandbox, Journal>>();
        scenes.put("sale-by-link-paid", LinkScenes::paid);
        scenes.put("sale-by-link-that-ran-out", LinkScenes::ranOut);
        scenes.put("replace-link-done", LinkScenes::replaced);
        scenes.put("sale-from-a-bank-paid", (desk, server) -> fromBank(desk, server, "000123456789"));
        scenes.put("sale-from-a-bank-that-came-back", (desk, server) -> fromBank(desk, server, "000222222227"));
        scenes.put("text-refused-then-arrived", LinkScenes::texted);
        return scenes;
    }

    private static Journal paid(LinkClinic desk, StripeSandbox server) {
        var payment = sent(desk);
        var client = new Client();
        var opened = client.open(desk.links().show(payment).address());
        client.pay(server.pages().resolve(opened.location()).toString(), Client.VISA);
        desk.room().sweep().sweep();
        desk.clinic.pass(Duration.ofSeconds(5));
        return desk.clinic.journal(payment);
    }

    private static Journal fromBank(LinkClinic desk, StripeSandbox server, String account) {
        var payment = desk.withBanks().bank(desk.clinic.ask("1042"));
        var client = new Client();
        var opened = client.open(desk.links().show(payment).address());
        client.payFromBank(server.pages().resolve(opened.location()).toString(), account);
        desk.room().sweep().sweep();
        desk.clinic.pass(Duration.ofSeconds(5));
        desk.clinic.leap(Duration.ofDays(9));
        return desk.clinic.journal(payment);
    }

    private static Journal texted(LinkClinic desk, StripeSandbox server) {
        try (var provider = TextSandbox.start(desk.clinic.outside.clock(), "practice-texts")) {
            desk.textsBy(provider, "rolled meanwhile");
            var to = desk.links().textTo("(503) 555-0142");
            desk.links().start(desk.clinic.ask("1042"), to, "Dear Anna, please pay.", null, true, Actor.named("Ann"));
            desk.clinic.pass(Duration.ofSeconds(3));
            desk.textsBy(provider, "practice-texts").clinic.pass(Duration.ofMinutes(2));
            var id = desk.clinic.database.<String>read(view -> one(view, "text"));
            return desk.clinic.database.read(view ->
                    desk.clinic.activities.journal(view, new ActivityId(id)).orElseThrow());
        }
    }

    private static Journal ranOut(LinkClinic desk, StripeSandbox server) {
        var payment = sent(desk);
        desk.clinic.leap(Duration.ofDays(14));
        return desk.clinic.journal(payment);
    }

    private static Journal replaced(LinkClinic desk, StripeSandbox server) {
        var payment = sent(desk);
        desk.links().replace(payment, desk.clinic.ids.next(), "Desk 1", null, Actor.named("Ann"));
        desk.clinic.pass(Duration.ofSeconds(10));
        var id = desk.clinic.database.<String>read(view -> one(view, "replace-link"));
        return desk.clinic.database.read(
                view -> desk.clinic.activities.journal(view, new ActivityId(id)).orElseThrow());
    }

    private static String one(View view, String kind) {
        return view.handle()
                .createQuery("select id from activity where kind = :kind")
                .bind("kind", kind)
                .mapTo(String.class)
                .one();
    }

    private static String sent(LinkClinic desk) {
        var payment = desk.send("1042");
        desk.clinic.pass(Duration.ofSeconds(3));
        return payment;
    }
}
