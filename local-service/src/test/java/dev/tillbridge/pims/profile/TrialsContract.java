package dev.tillbridge.pims.profile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Events;
import dev.tillbridge.money.Money;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A version on trial reads along: it is compared, it is counted, and it does nothing.
abstract class TrialsContract {
    private static final String CARD = "4242 4242 4242 4242";

    private final TestClock clock = new TestClock("2026-11-21T10:41:00Z");
    private final MeadowClinic clinic = new MeadowClinic();
    private final OpenPages pages = new OpenPages();
    private TestDatabase database;
    private Profiles profiles;
    private InvoicePlace place;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        database = fresh();
        profiles = new Profiles(database.database(), new Events(clock), clock, List.of());
        profiles.add(TestProfiles.meadowYaml(), "Ann");
        profiles.add(TestProfiles.meadowYaml().replace("version: \"3.1\"", "version: \"3.2\""), "Ann");
        place = show("77");
    }

    @AfterEach
    void close() {
        profiles.close();
        database.close();
    }

    private InvoicePlace show(String bill) {
        clinic.billOnPage = bill;
        var origin = "https://bay.meadow.example";
        return pages.here("s1", "p" + bill, TestProfiles.meadow(), "invoice", origin, origin + "/bills/" + bill, bill)
                .orElseThrow();
    }

    private ProfileConnector connector() {
        return connector(Runnable::run);
    }

    private ProfileConnector connector(Executor aside) {
        return new ProfileConnector(
                profiles, clinic, pages, clock, new Trials(profiles, database.database(), clock, aside));
    }

    private Trial trial() {
        return database.database()
                .<Versions>read(view -> profiles.versions().of(view, "meadow-3"))
                .trial()
                .orElseThrow();
    }

    private Difference difference(String field) {
        return trial().differences().stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static ProblemCode code(Said said) {
        return requireNonNull(said.problem()).code();
    }

    @Test
    void each_reading_of_an_invoice_is_read_along_and_counted() {
        connector().read(place);
        connector().readFresh(place);
        connector().read(show("78"));

        assertThat(trial().alike()).isEqualTo(2);
        assertThat(trial().different()).isZero();
        assertThat(clinic.tried).isEqualTo(3);
        assertThat(clinic.closed).hasSameSizeAs(clinic.opened);
        assertThat(clinic.form).isEmpty();
    }

    @Test
    void what_is_read_otherwise_is_told_by_field_and_the_version_in_use_is_the_one_that_counts() {
        clinic.otherwise.put("due", "$18.42");

        var reading = connector().read(place);

        assertThat(reading.invoice().due()).isEqualTo(Money.of(18420, "USD"));
        assertThat(trial().different()).isEqualTo(1);
        assertThat(trial().differences()).extracting(Difference::field).containsExactly("charge", "due");
        assertThat(difference("due").inUse().text()).isEqualTo("184.20 USD");
        assertThat(difference("due").onTrial().text()).isEqualTo("18.42 USD");
        assertThat(code(difference("charge").onTrial())).isEqualTo(ProblemCode.PAID_DOES_NOT_ADD_UP);
    }

    @Test
    void what_only_the_version_on_trial_cannot_read_counts_as_different_with_the_reason() {
        clinic.otherwise.put("total", null);

        connector().read(place);

        assertThat(code(difference("total").onTrial())).isEqualTo(ProblemCode.PAGE_FIELD_MISSING);
    }

    @Test
    void what_only_the_version_on_trial_can_read_counts_as_different_too() {
        clinic.faults.put("total", Fault.NOT_FOUND);
        clinic.otherwise.put("total", "$184.20");

        assertThatThrownBy(() -> connector().read(place)).isInstanceOf(ProblemException.class);

        assertThat(code(difference("total").inUse())).isEqualTo(ProblemCode.PAGE_FIELD_MISSING);
        assertThat(difference("total").onTrial().text()).isEqualTo("184.20 USD");
    }

    @Test
    void that_both_fail_alike_is_no_proof_for_the_new_one() {
        clinic.faults.put("total", Fault.NOT_FOUND);

        assertThatThrownBy(() -> connector().read(place)).isInstanceOf(ProblemException.class);

        assertThat(trial().alike()).isZero();
        assertThat(trial().different()).isZero();
    }

    @Test
    void a_row_of_a_list_that_is_read_otherwise_is_told_and_so_is_a_row_too_few() {
        clinic.lines.remove(1);
        clinic.shown.put("total", "$168.20");
        clinic.shown.put("due", "$168.20");
        clinic.otherwise.put("lines.total", "$16.00");
        connector().read(place);

        assertThat(difference("lines.total").inUse().text()).isEqualTo("160.00 USD");
        assertThat(difference("lines.total").onTrial().text()).isEqualTo("16.00 USD");
    }

    /// The client has another bill open.
    private void openBill() {
        clinic.openBills.add(
                Map.of("id", "/bills/60", "number", "987", "date", "2026-11-03", "total", "$50.00", "due", "$40.00"));
    }

    private void onTrial(String yaml) {
        profiles.add(yaml.replaceFirst("version: \".*\"", "version: \"3.3\""), "Ann");
    }

    @Test
    void the_clients_open_invoices_are_read_along_and_told_by_list_and_column() {
        openBill();
        clinic.otherwise.put("open-invoices.due", "$4.00");
        clinic.otherwise.put("open-invoices.id", "/bills/61");

        var others = connector().openInvoices(place);

        assertThat(others).singleElement().satisfies(other -> {
            assertThat(other.place().invoiceId()).isEqualTo("60");
            assertThat(other.reading().invoice().due()).isEqualTo(Money.of(4000, "USD"));
        });
        assertThat(trial().different()).isEqualTo(1);
        assertThat(trial().differences())
                .extracting(Difference::field)
                .containsExactly("open-invoices.due", "open-invoices.id");
        assertThat(difference("open-invoices.due").page()).isEqualTo("client");
        assertThat(difference("open-invoices.due").inUse().text()).isEqualTo("40.00 USD");
        assertThat(difference("open-invoices.due").onTrial().text()).isEqualTo("4.00 USD");
        assertThat(clinic.closed).hasSameSizeAs(clinic.opened);
        assertThat(clinic.form).isEmpty();
    }

    @Test
    void a_list_that_is_read_alike_makes_no_invoice_one_that_is() {
        openBill();
        clinic.faults.put("tax", Fault.NOT_FOUND);
        assertThatThrownBy(() -> connector().read(place)).isInstanceOf(ProblemException.class);
        clinic.faults.clear();

        connector(work -> {
                    if (clinic.opened.stream().anyMatch(each -> each.contains("/clients/"))) {
                        work.run();
                    }
                })
                .openInvoices(place);

        assertThat(clinic.tried).isEqualTo(2);
        assertThat(trial().alike()).isZero();
        assertThat(trial().different()).isZero();
    }

    @Test
    void a_version_that_would_look_for_the_open_invoices_elsewhere_is_told_as_that_and_nothing_is_opened_for_it() {
        openBill();
        onTrial(TestProfiles.meadowYaml().replace("/clients/{client-id}\", page", "/accounts/{client-id}\", page"));

        connector().openInvoices(place);

        assertThat(trial().differences()).extracting(Difference::field).containsExactly("open-invoices.address");
        assertThat(difference("open-invoices.address").onTrial().text()).isEqualTo("{origin}/accounts/{client-id}");
        assertThat(clinic.opened).noneMatch(each -> each.contains("accounts"));
    }

    @Test
    void a_version_that_knows_no_list_of_open_invoices_any_more_is_told_as_that() {
        openBill();
        onTrial(TestProfiles.meadowYaml().replaceFirst("(?m)^open-invoices: .*$", ""));

        connector().openInvoices(place);

        assertThat(trial().differences()).extracting(Difference::field).containsExactly("open-invoices.page");
        assertThat(difference("open-invoices.page").onTrial().text()).isEmpty();
    }

    @Test
    void a_days_payments_are_read_along_too() {
        clinic.taken(0, "77", "Visa", "TB K7M42QX", "$10.00");
        clinic.otherwise.put("day-payments.amount", "$1.00");

        connector().paymentsOn(place, LocalDate.of(2026, 11, 20));

        assertThat(trial().differences()).extracting(Difference::field).containsExactly("day-payments.amount");
        assertThat(difference("day-payments.amount").inUse().text()).isEqualTo("10.00 USD");
        assertThat(difference("day-payments.amount").onTrial().text()).isEqualTo("1.00 USD");
    }

    @Test
    void a_version_that_cannot_read_a_days_payments_any_more_is_told_as_that() {
        clinic.taken(0, "77", "Visa", "TB K7M42QX", "$10.00");
        onTrial(TestProfiles.meadowYaml().replaceFirst("(?m)^day-payments: .*$", ""));

        connector().paymentsOn(place, LocalDate.of(2026, 11, 20));

        assertThat(trial().differences()).extracting(Difference::field).containsExactly("day-payments.page");
    }

    @Test
    void payments_on_a_page_of_their_own_are_read_along_too() {
        var elsewhere = TestProfiles.meadowYaml()
                .replace("fresh: {in", "payments: {address: \"{origin}/money?bill={number}\", page: money}\nfresh: {in")
                .replace("  client:\n", """
                          money:
                            address: "/money"
                            marker: [{css: h1}]
                            payments:
                              row: {css: tr}
                              fields: {amount: {at: [{css: b}]}, reference: {at: [{css: i}]}}
                          client:
                        """)
                .replace("profile: meadow-3", "profile: meadow-money");
        profiles.add(elsewhere, "Ann");
        profiles.add(elsewhere.replace("version: \"3.1\"", "version: \"3.2\""), "Ann");
        clinic.payment("2026-11-21", "Visa", "TB K7M42QX", "$10.00");
        clinic.otherwise.put("payments.amount", "$1.00");
        var there = new InvoicePlace("meadow-money", "77", place.address(), place.session(), place.page());

        connector().readFresh(there);

        var read = database.database()
                .<Versions>read(view -> profiles.versions().of(view, "meadow-money"))
                .trial()
                .orElseThrow();
        assertThat(read.differences())
                .filteredOn(each -> each.page().equals("money"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.field()).isEqualTo("payments.amount");
                    assertThat(each.inUse().text()).isEqualTo("10.00 USD");
                    assertThat(each.onTrial().text()).isEqualTo("1.00 USD");
                });
    }

    @Test
    void a_page_that_shows_another_invoice_by_now_says_nothing() {
        clinic.meanwhile = () -> clinic.billOnPage = "78";

        connector().read(place);

        assertThat(trial().alike()).isZero();
        assertThat(trial().different()).isZero();
    }

    @Test
    void no_reading_waits_for_it_and_whatever_goes_wrong_with_it_is_nobodys_trouble() {
        var waiting = new ArrayList<Runnable>();
        var reader = connector(waiting::add);

        assertThat(reader.read(place).blocks()).isEmpty();
        assertThat(reader.read(place).blocks()).isEmpty();

        // One at a time: what comes meanwhile is not looked at.
        assertThat(waiting).hasSize(1);
        assertThat(clinic.tried).isZero();
        clinic.meanwhile = () -> {
            throw new IllegalStateException("Anna Okafor");
        };
        waiting.removeFirst().run();
        clinic.meanwhile = () -> {};
        reader.read(place);
        waiting.removeFirst().run();
        assertThat(trial().alike()).isEqualTo(1);
    }

    @Test
    void a_tab_of_our_own_is_closed_when_nobody_looks_at_it_any_more() {
        clinic.emptyLooks = 1;
        var waiting = new ArrayList<Runnable>();

        connector(waiting::add).readFresh(place);
        assertThat(clinic.closed).hasSize(clinic.opened.size() - 1);

        waiting.forEach(Runnable::run);
        assertThat(clinic.closed).hasSameSizeAs(clinic.opened);
    }

    @Test
    void a_card_number_is_masked_and_a_long_text_is_cut_before_it_is_kept() {
        clinic.otherwise.put("patient", CARD);
        clinic.otherwise.put("client-name", "Anna " + "a".repeat(300) + " #5521");
        connector().read(place);

        assertThat(difference("patient").onTrial().text()).endsWith("4242").doesNotContain(CARD);
        assertThat(difference("client-name").onTrial().text()).hasSize(80);
    }

    @Test
    void what_the_version_on_trial_reads_in_addition_is_no_difference_and_what_it_leaves_out_is_one() {
        var ours = new HashMap<>(Told.of(TestProfiles.meadow(), seen(TestProfiles.meadow())));
        assertThat(ours).containsKeys("page", "invoice-id", "due", "lines", "lines.total", "payments", "charge");
        var more = TestProfiles.meadow();
        var less = TestProfiles.good(TestProfiles.meadowYaml().replaceFirst("(?m)^ *patient: .*Patient.*\n", ""));

        assertThat(Comparison.of(less, more, new Surface.Both(seen(less), seen(more)), clock.instant()))
                .hasValue(List.of());
        assertThat(Comparison.of(more, less, new Surface.Both(seen(more), seen(less)), clock.instant())
                        .orElseThrow())
                .extracting(Difference::field)
                .containsExactly("patient");
    }

    private Surface.Seen seen(Profile profile) {
        var asks = Asks.invoice(profile.invoicePage());
        var version = new Surface.Version(profile, PageKind.INVOICE, asks);
        return clinic.both(version, version, "p77", Optional.of("77"), Run.READING)
                .inUse();
    }
}
