package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PersonAdd;
import dev.tillbridge.protocol.PersonPin;
import dev.tillbridge.protocol.ProfileFile;
import dev.tillbridge.protocol.ProfileState;
import dev.tillbridge.protocol.ProfileUse;
import dev.tillbridge.protocol.Progress;
import dev.tillbridge.protocol.Role;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.rig.Bill;
import dev.tillbridge.rig.PaperClinic;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.RigBrowser;
import dev.tillbridge.rig.Till;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new version of a profile that tells invoices from each other by something else.
final class OtherIdsTest {
    private static final String BY_THE_HEADING = PaperClinic.profile()
            .replace("version: \"3.1\"", "version: \"3.2\"")
            .replaceFirst(
                    "(?m)^    button: .*$", "$0\n    invoice-id: {at: [{css: h1}], parse: [{text-after: \"Bill \"}]}");
    private static final String BY_THE_SAME = PaperClinic.profile()
            .replace("version: \"3.1\"", "version: \"3.2\"")
            .replace("tax: {at: [{label: Tax}]}", "tax: {at: [{label: Sales tax}]}");

    @TempDir
    Path folder;

    private Rig rig;
    private Service service;
    private RigBrowser browser;
    private ControlClient control;
    private String reader;
    private String ann;

    @BeforeEach
    void open() {
        rig = Rig.in(folder);
        var settings = TwoBrowsersContract.settings("sqlite", "", rig.processorAddress());
        service = Service.start(new DataDirectory(rig.data), settings, Clock.systemUTC());
        reader = rig.setUp();
        rig.tapAfter(reader, -1);
        control = ControlClient.connect(rig.data, Locale.ENGLISH);
        ann = control.call(Methods.PERSON_ADD, new PersonAdd("Ann", Role.MANAGER))
                .id();
        control.call(Methods.PERSON_PIN, new PersonPin(ann, "2486", null, null));
        browser = rig.browser(service.port(), Rig.pair(rig.data, service.port()), frame -> {});
    }

    @AfterEach
    void close() {
        browser.close();
        control.close();
        service.close();
        rig.close();
    }

    private String onTheReader(Bill bill) {
        var payment = rig.nextId();
        Till.charge(browser, Till.show(browser, Till.open(browser, bill)), payment, reader);
        await().until(() -> Optional.ofNullable(browser.payment(payment))
                .filter(view -> view.progress() == Progress.WAITING_FOR_CARD)
                .isPresent());
        return payment;
    }

    private void tap() {
        await().ignoreExceptions().until(() -> rig.processor.approve(Rig.atProcessor(reader)) != null);
    }

    /// How many invoices both versions read alike so far.
    private int readAlike() {
        return control.call(Methods.PROFILE_VERSIONS, new Nothing()).profiles().stream()
                .filter(each -> each.id().equals(PaperClinic.PROFILE))
                .findFirst()
                .map(ProfileState::trial)
                .orElseThrow()
                .alike();
    }

    private String use() {
        return control.call(
                        Methods.PROFILE_USE,
                        new ProfileUse(PaperClinic.PROFILE, "3.2", ann, "2486", "the support asked for it"))
                .version();
    }

    @Test
    void it_is_not_taken_into_use_while_a_payment_knows_its_invoice_by_the_former_id_and_is_when_it_ended()
            throws Exception {
        var bill = rig.clinic.bill(18_420);
        var payment = onTheReader(bill);
        control.call(Methods.PROFILE_ADD, new ProfileFile("new.yaml", BY_THE_HEADING));

        assertThatThrownBy(this::use)
                .hasMessageContaining("PROFILE_PAYMENTS_IN_THE_WAY")
                .hasMessageContaining("count=1");

        tap();
        Till.awaitPosted(browser, payment);
        assertThat(use()).isEqualTo("3.2");
        assertThat(rig.processor.charges()).isEqualTo(1);
        assertThat(rig.clinic.find(bill.id()).entries()).hasSize(1);
    }

    @Test
    void a_payment_on_an_invoice_that_both_versions_read_alike_is_not_in_the_way() throws Exception {
        control.call(Methods.PROFILE_ADD, new ProfileFile("new.yaml", BY_THE_HEADING));
        var bill = rig.clinic.bill(18_420);
        var payment = onTheReader(bill);
        await().until(() -> readAlike() == 1);

        assertThat(use()).isEqualTo("3.2");
        tap();
        Till.awaitPosted(browser, payment);
        assertThat(rig.clinic.find(bill.id()).entries()).hasSize(1);
    }

    @Test
    void a_version_that_knows_invoices_by_the_same_ids_is_taken_into_use_in_mid_payment() throws Exception {
        var bill = rig.clinic.bill(18_420);
        var payment = onTheReader(bill);
        control.call(Methods.PROFILE_ADD, new ProfileFile("new.yaml", BY_THE_SAME));

        assertThat(use()).isEqualTo("3.2");
        tap();
        Till.awaitPosted(browser, payment);
        assertThat(rig.clinic.find(bill.id()).entries()).hasSize(1);
    }
}
