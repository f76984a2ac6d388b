package dev.tillbridge.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.LinkState;
import dev.tillbridge.checkout.SaleLink;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.sandbox.stripe.Client;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A clinic that sends payment links, a strict Stripe-shaped server, and a client with a browser; links, charges and
/// entries are counted at the far side.
abstract class LinkScene {
    static final String LINKS = "/v1/payment_links";
    static final String SESSIONS = "/v1/checkout/sessions";
    static final Actor ANN = Actor.named("Ann");

    @TempDir
    private Path folder;

    TestDatabase test;
    Outsiders outside;
    StripeSandbox server;
    SandboxControl control;
    LinkClinic desk;
    Clinic clinic;
    final Client client = new Client();

    /// On SQLite, unless a test says otherwise.
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }

    @BeforeEach
    void open() {
        test = fresh();
        outside = Outsiders.fresh();
        server = StripeSandbox.start(folder.resolve("processor.db"), 0, outside.clock(), LinkClinic.KEY);
        control = SandboxControl.of(server);
        desk = new LinkClinic(test.database(), outside, server.address()).setUp();
        clinic = desk.clinic;
    }

    @AfterEach
    void close() {
        server.close();
        test.close();
    }

    final String sent() {
        var payment = desk.send("1042");
        clinic.pass(Duration.ofSeconds(3));
        return payment;
    }

    final String sentPayment() {
        return clinic.database.read(desk.links()::list).getFirst().link().id();
    }

    final void sweep() {
        assertThat(desk.room().sweep().sweep()).isEmpty();
        clinic.pass(Duration.ofSeconds(10));
    }

    final SaleLink link(String payment) {
        return listed(payment).link();
    }

    final LinkListed listed(String payment) {
        return clinic.database.read(view -> desk.links().find(view, payment));
    }

    final long open(List<String> payments) {
        return clinic.database.read(desk.links()::list).stream()
                .filter(each -> payments.contains(each.link().id()))
                .filter(each -> each.link().state() == LinkState.OPEN)
                .count();
    }

    final String address(String payment) {
        return desk.links().show(payment).address();
    }

    final String page(String payment) {
        return server.pages().resolve(client.open(address(payment)).location()).toString();
    }

    final boolean pay(String page) {
        return client.pay(page, Client.VISA).text().contains("Thank you");
    }

    final List<Money> onInvoice(String invoice) {
        return clinic.database.read(
                view -> clinic.ledger.balance(view, new LedgerAccount.OfInvoice(new InvoiceKey("farpims", invoice))));
    }

    final List<Money> credit() {
        return clinic.database.read(
                view -> clinic.ledger.balance(view, new LedgerAccount.ClientCredit("farpims", "5521")));
    }

    static Problem refused(ThrowingCallable action) {
        var caught = new Problem[1];
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(ProblemException.class, refused -> caught[0] = refused.problem());
        return caught[0];
    }

    static void assertRefused(ProblemCode code, ThrowingCallable action) {
        assertThat(refused(action).code()).isEqualTo(code);
    }

    static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }
}
