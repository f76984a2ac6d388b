package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.BankConsent;
import dev.tillbridge.checkout.LinkState;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.farside.Gate;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.link.LinkClinic;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.sandbox.stripe.Client;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// One bank payment over a strict Stripe-shaped server, with one thing that happens to the service in it, and what must
/// be true weeks afterwards.
final class BankTrial {
    private final Path folder;
    private final String account;
    private final Boundaries boundaries;
    private final Outsiders outside = Outsiders.fresh();
    private final Client client = new Client();

    /// @param account the client's bank account; how it behaves follows from it
    BankTrial(Path folder, String account, Boundaries boundaries) {
        this.folder = folder;
        this.account = account;
        this.boundaries = boundaries;
    }

    void run() {
        try (var test = TestDatabases.sqlite();
                var server = StripeSandbox.start(folder.resolve("processor.db"), 0, outside.clock(), LinkClinic.KEY)) {
            new LinkClinic(test.database(), outside, server.address()).setUp().withBanks();
            var first = new LinkClinic(
                    boundaries.commits(test.database()),
                    outside,
                    server.address(),
                    links -> new GatedLinks(links, boundaries.gate()));
            outside.gate(boundaries.gate());
            var ask = first.clinic.ask("1042");
            boundaries.arm();
            unlessDead(() -> pay(first, server, ask));
            boundaries.disarm();
            if (boundaries.dead()) {
                try (var copy = test.copy()) {
                    outside.gate(Gate.OPEN);
                    var second = new LinkClinic(free(copy.database()), outside, server.address());
                    // The desk never got its answer, so it sends the same ask again.
                    pay(second, server, again(second, ask));
                    check(second, server, ask.activityId());
                }
            } else {
                check(first, server, ask.activityId());
            }
        }
    }

    private static SaleAsk again(LinkClinic desk, SaleAsk ask) {
        return new SaleAsk(
                ask.activityId(),
                desk.clinic.show("1042").id(),
                ask.rows(),
                null,
                ask.desk(),
                ask.personId(),
                ask.partReason(),
                ask.secondReason(),
                ask.receiptTo(),
                null);
    }

    private void pay(LinkClinic desk, StripeSandbox server, SaleAsk ask) {
        retrying(() -> desk.links()
                .start(
                        ask,
                        null,
                        "Dear Anna, please pay for Bella.",
                        BankConsent.ON_THE_PAGE,
                        false,
                        Actor.named("Ann")));
        retrying(() -> desk.clinic.pass(Duration.ofMinutes(2)));
        var state = desk.clinic
                .database
                .read(view -> desk.links().find(view, ask.activityId()))
                .link()
                .state();
        if (state == LinkState.OPEN && SandboxControl.of(server).sessions() == 0) {
            var opened = client.open(desk.links().show(ask.activityId()).address());
            client.payFromBank(server.pages().resolve(opened.location()).toString(), account);
        }
        retrying(() -> desk.room().sweep().sweep());
        retrying(() -> desk.clinic.pass(Duration.ofSeconds(20)));
        retrying(() -> desk.clinic.leap(Duration.ofDays(9)));
        retrying(() -> desk.clinic.leap(Duration.ofHours(7)));
    }

    private void check(LinkClinic desk, StripeSandbox server, String payment) {
        var clinic = desk.clinic;
        var control = SandboxControl.of(server);
        boolean pays = account.endsWith("6789");
        assertThat(control.links()).as("links at the processor").isEqualTo(1);
        assertThat(control.charges()).as("charges at the processor").isEqualTo(pays ? 1 : 0);
        assertThat(clinic.attempt(payment).state()).isEqualTo(pays ? AttemptState.CAPTURED : AttemptState.FAILED);
        var booked = clinic.database.read(
                view -> clinic.ledger.balance(view, new LedgerAccount.OfInvoice(new InvoiceKey("farpims", "1042"))));
        assertThat(booked.stream().mapToLong(money -> money.minorUnits()).sum())
                .as("booked")
                .isEqualTo(pays ? -18_420 : 0);
        assertThat(outside.pims().entries("1042")).as("entries in the PIMS").isEqualTo(pays ? 1 : 0);
        assertThat(clinic.postings(payment))
                .hasSize(pays ? 1 : 0)
                .allMatch(each -> each.state() == PostingState.POSTED);
        assertThat(clinic.needsYou()).as("what needs somebody").hasSize(pays ? 0 : 1);
    }

    private static void retrying(Runnable work) {
        try {
            work.run();
        } catch (ProblemException answerLost) {
            work.run();
        }
    }

    private static Database free(Database database) {
        database.change(tx -> tx.handle().execute("update activity set lease_until = 0"));
        return database;
    }

    private static void unlessDead(Runnable work) {
        try {
            work.run();
        } catch (Dead expected) {
            assertThat(expected).hasMessageContaining("dead");
        }
    }

    List<String> passed() {
        return boundaries.passed();
    }
}
