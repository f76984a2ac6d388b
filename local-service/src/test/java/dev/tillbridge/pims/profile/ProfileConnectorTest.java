package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.EntryResult;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileConnectorTest extends MeadowScene {
    private static List<ProblemCode> blocks(Reading reading) {
        return reading.blocks().stream().map(problem -> problem.code()).toList();
    }

    @Test
    void an_invoice_is_read_whole_and_may_be_charged() {
        var reading = connector.read(place);

        var invoice = reading.invoice();
        assertThat(invoice.pims()).isEqualTo("meadow");
        assertThat(invoice.number()).isEqualTo("1042");
        assertThat(invoice.client().id()).isEqualTo("5521");
        assertThat(invoice.client().name()).isEqualTo("Anna Okafor");
        assertThat(invoice.due()).isEqualTo(Money.of(18420, "USD"));
        assertThat(invoice.lines()).hasSize(2);
        assertThat(invoice.status()).isEqualTo(InvoiceStatus.FINALIZED);
        assertThat(reading.blocks()).isEmpty();
        assertThat(reading.unchecked()).isEmpty();
        assertThat(reading.itemized()).isTrue();
        assertThat(reading.digest()).isEqualTo("total USD 18420 due USD 18420 client 5521 FINALIZED");
    }

    @Test
    void a_place_keeps_no_session_secret_of_the_address() {
        assertThat(place.address()).isEqualTo("https://bay.meadow.example/bills/77");
    }

    @Test
    void a_page_of_a_foreign_address_is_not_taken_for_the_pims() {
        assertThatThrownBy(() -> pages.here(
                        "s1", "p9", profile, "invoice", "https://evil.test", "https://evil.test/bills/77", "77"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().code()).isEqualTo(ProblemCode.PIMS_ADDRESS_FOREIGN));
        assertThat(pages.at("s1", "p9")).isEmpty();
    }

    @Test
    void a_fresh_reading_is_a_second_load_in_a_tab_of_our_own_that_is_closed_again() {
        assertThat(connector.readFresh(place).readAt()).isEqualTo(NOW);

        assertThat(clinic.opened).containsExactly("https://bay.meadow.example/bills/77");
        assertThat(clinic.closed).containsExactly("own-1");
    }

    @Test
    void a_page_that_fills_itself_a_moment_later_is_looked_at_again() {
        clinic.emptyLooks = 3;

        assertThat(connector.readFresh(place).invoice().total()).isEqualTo(Money.of(18420, "USD"));
        assertThat(clinic.closed).hasSameSizeAs(clinic.opened);
    }

    @Test
    void a_row_whose_amount_comes_a_moment_later_is_looked_at_again() {
        clinic.emptyLooks = 3;
        clinic.emptyField = "lines.total";

        assertThat(connector.readFresh(place).blocks()).isEmpty();
    }

    @Test
    void a_page_that_stays_empty_is_told_as_that() {
        clinic.emptyLooks = Integer.MAX_VALUE;

        assertThatThrownBy(() -> connector.readFresh(place))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().code()).isEqualTo(ProblemCode.PAGE_FIELD_UNREADABLE));
        assertThat(clinic.closed).hasSameSizeAs(clinic.opened);
    }

    @Test
    void a_fresh_reading_never_takes_hidden_payments_for_none() {
        clinic.payment("2026-11-21", "Visa", "TB K7M42QX", "$184.20");
        clinic.paymentsVisible = false;

        assertThatThrownBy(() -> connector.readFresh(place)).isInstanceOfSatisfying(ProblemException.class, thrown -> {
            assertThat(thrown.problem().code()).isEqualTo(ProblemCode.PAGE_FIELD_MISSING);
            assertThat(thrown.problem().details())
                    .containsEntry("profile", "meadow-3")
                    .containsEntry("field", "payments")
                    .containsEntry("page", "invoice");
        });
        assertThat(clinic.closed).containsExactly("own-1");
    }

    @Test
    void payments_that_stand_on_a_page_of_their_own_are_read_there() {
        var money = """
                  money:
                    address: "/money"
                    marker: [{css: h1}]
                    payments:
                      row: {css: tr}
                      fields: {amount: {at: [{css: b}]}, reference: {at: [{css: i}]}}
                  client:
                """;
        var elsewhere = TestProfiles.good(TestProfiles.meadowYaml()
                .replace("fresh: {in", "payments: {address: \"{origin}/money?bill={number}\", page: money}\nfresh: {in")
                .replace("  client:\n", money));
        var reader = new ProfileConnector(id -> Optional.of(elsewhere), clinic, pages, Clock.systemUTC());
        clinic.payment("2026-11-21", "Visa", "TB K7M42QX", "$10.00");

        var payments = reader.readFresh(place).invoice().payments();

        assertThat(payments).singleElement().satisfies(payment -> {
            assertThat(payment.amount()).isEqualTo(Money.of(1000, "USD"));
            assertThat(payment.reference()).contains("TB K7M42QX");
        });
        assertThat(clinic.opened)
                .containsExactly("https://bay.meadow.example/bills/77", "https://bay.meadow.example/money?bill=1042");
        assertThat(clinic.closed).containsExactly("own-1", "own-2");
    }

    @Test
    void the_pims_wanting_a_sign_in_is_told_as_that() {
        clinic.signedOut = true;

        assertThatThrownBy(() -> connector.readFresh(place))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().code()).isEqualTo(ProblemCode.PIMS_WANTS_SIGN_IN));
        assertThat(code(enter("184.20", false))).isEqualTo(ProblemCode.PIMS_WANTS_SIGN_IN);
        assertThat(clinic.entries).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status    | Draft            | INVOICE_DRAFT
            status    | Voided 3 May     | INVOICE_VOIDED
            status    | Settled          | INVOICE_ALREADY_PAID
            status    | Brand new word   | INVOICE_STATUS_UNKNOWN
            due       | $0.00            | INVOICE_ALREADY_PAID
            due       | ($4.00)          | NOTHING_TO_PAY
            due       | $18.42           | PAID_DOES_NOT_ADD_UP
            paid      | $1.00            | PAID_DOES_NOT_ADD_UP
            total     | $1.00            | LINES_DO_NOT_ADD_UP
            tax       | $8.21            | LINES_DO_NOT_ADD_UP
            tax       | 8,20 €           | unreadable
            tax       | 8.20 EUR         | INVOICE_TWO_CURRENCIES
            due       | $184.20 USD EUR  | unreadable
            client-id | Anna Okafor #    | unreadable
            due       | eleven           | unreadable
            date      | 2026-02-30       | unreadable
            """)
    void what_is_not_right_forbids_charging(String field, String text, String expected) {
        clinic.shown.put(field, text);

        if (expected.equals("unreadable")) {
            assertThatThrownBy(() -> connector.read(place)).isInstanceOf(ProblemException.class);
        } else {
            assertThat(blocks(connector.read(place))).contains(ProblemCode.valueOf(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "due, NOT_FOUND, PAGE_FIELD_MISSING",
        "due, SEVERAL_FOUND, PAGE_FIELD_AMBIGUOUS",
        "lines.total, SEVERAL_FOUND, PAGE_FIELD_AMBIGUOUS",
        "due, BAD_LOCATOR, PAGE_FIELD_UNREADABLE",
        "lines.*, TOO_LONG, PAGE_FIELD_UNREADABLE"
    })
    void a_locator_that_finds_none_or_several_is_an_error_that_names_it(String field, Fault fault, ProblemCode code) {
        clinic.faults.put(field, fault);

        assertThatThrownBy(() -> connector.read(place)).isInstanceOfSatisfying(ProblemException.class, thrown -> {
            assertThat(thrown.problem().code()).isEqualTo(code);
            assertThat(thrown.problem().details())
                    .containsEntry("field", field.replace(".*", ""))
                    .containsEntry("page", "invoice")
                    .containsEntry("profile", "meadow-3");
        });
    }

    @Test
    void another_invoice_on_the_page_is_refused() {
        clinic.billOnPage = "78";

        assertThatThrownBy(() -> connector.read(place))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().code()).isEqualTo(ProblemCode.PAGE_SHOWS_OTHER));
        assertThat(enter("184.20", false)).isInstanceOf(EntryResult.NotEntered.class);
        assertThat(clinic.entries).isZero();
    }

    @Test
    void the_lists_for_the_mapping_are_read_and_nothing_is_entered() {
        var lists = connector.postingLists(place);

        assertThat(lists.paymentTypes()).containsExactly("Cash", "Visa");
        assertThat(lists.employees()).containsExactly("Ann", "Bea");
        assertThat(clinic.entries).isZero();
        assertThat(clinic.form).isEmpty();
    }

    @Test
    void the_clients_other_open_invoices_are_listed_without_the_one_that_is_shown() {
        clinic.openBills.add(Map.of(
                "id", "https://bay.meadow.example/bills/77", "number", "1042", "total", "$184.20", "due", "$184.20"));
        clinic.openBills.add(
                Map.of("id", "/bills/60", "number", "987", "date", "2026-11-03", "total", "$50.00", "due", "$40.00"));

        var others = connector.openInvoices(place);

        assertThat(clinic.opened).containsExactly("https://bay.meadow.example/clients/5521");
        assertThat(others).singleElement().satisfies(other -> {
            assertThat(other.place().invoiceId()).isEqualTo("60");
            assertThat(other.place().address()).isEqualTo("https://bay.meadow.example/bills/60");
            assertThat(other.reading().invoice().due()).isEqualTo(Money.of(4000, "USD"));
            assertThat(other.reading().invoice().paid()).isEqualTo(Money.of(1000, "USD"));
            assertThat(other.reading().blocks()).isEmpty();
        });
    }

    @Test
    void a_list_of_another_client_is_refused() {
        clinic.openBills.add(Map.of("id", "/bills/60", "number", "987", "due", "$40.00"));
        clinic.clientOfList = "Client 9";

        assertThatThrownBy(() -> connector.openInvoices(place))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().code()).isEqualTo(ProblemCode.WRONG_CLIENT));
    }
}
