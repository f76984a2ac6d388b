package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.DayPayment;
import dev.tillbridge.pims.DayPayments;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A day's payments as the practice program lists them: all of them, of that day, or none.
class DayPaymentsTest extends MeadowScene {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String FIRST = "https://bay.meadow.example/takings?on=2026-11-20&part=1";
    private static final String SECOND = "https://bay.meadow.example/takings?on=2026-11-20&part=2";

    private DayPayments read() {
        return connector.paymentsOn(place, DAY).orElseThrow();
    }

    private void assertRefused(String field, String why) {
        assertThatThrownBy(this::read).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.PAGE_FIELD_UNREADABLE);
            assertThat(refused.problem().details())
                    .containsEntry("profile", "meadow-3")
                    .containsEntry("page", "takings")
                    .containsEntry("field", field);
            assertThat(refused.problem().details().get("why")).contains(why);
        });
    }

    @Test
    void every_payment_of_the_day_is_told_as_it_stands_there() {
        clinic.taken(0, "1042", "Visa", "TB K7M42QX", "$1,184.20");
        clinic.taken(0, "987", "Cash", "", "$40.00");

        var day = read();

        assertThat(day.day()).isEqualTo(DAY);
        assertThat(day.readAt()).isEqualTo(NOW);
        assertThat(day.payments())
                .containsExactly(
                        new DayPayment(
                                Money.of(118_420, "USD"),
                                Optional.of("Visa"),
                                Optional.of("Ann"),
                                Optional.of("TB K7M42QX"),
                                Optional.of("1042"),
                                Optional.of("Anna Okafor")),
                        new DayPayment(
                                Money.of(4_000, "USD"),
                                Optional.of("Cash"),
                                Optional.of("Ann"),
                                Optional.empty(),
                                Optional.of("987"),
                                Optional.of("Anna Okafor")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-$40.00", "$-40.00", "($40.00)", "$40.00-", "\u2212$40.00", " -40.00 USD"})
    void what_was_given_back_is_less_than_nothing(String amount) {
        clinic.taken(0, "987", "Cash", "refund", amount);

        assertThat(read().payments().getFirst().amount()).isEqualTo(Money.of(-4_000, "USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "$40.00 $50.00", "$4,0.00", "$40.005", "<b>$40", "see 4242 4242 4242 4242"})
    void an_amount_that_cannot_be_read_ends_it_and_says_where(String amount) {
        clinic.taken(0, "1042", "Visa", "", "$184.20");
        clinic.taken(0, "987", "Cash", "", amount);

        assertRefused("amount", "");
    }

    @Test
    void what_looks_like_a_card_number_is_not_told_again() {
        clinic.taken(0, "987", "Cash", "", "see 4242 4242 4242 4242");

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().details().toString())
                                .doesNotContain("4242 4242"));
    }

    @Test
    void a_list_on_several_pages_is_read_to_its_end() {
        clinic.taken(0, "1", "Cash", "", "$1.00");
        clinic.taken(1, "2", "Cash", "", "$2.00");
        clinic.taken(2, "3", "Cash", "", "$3.00");

        assertThat(read().payments())
                .extracting(each -> each.invoice().orElseThrow())
                .containsExactly("1", "2", "3");
        assertThat(clinic.opened).startsWith(FIRST, SECOND).hasSize(6);
        assertThat(clinic.closed).hasSameSizeAs(clinic.opened);
    }

    @Test
    void a_list_with_more_pages_than_are_read_is_not_taken_for_the_whole() {
        for (int page = 0; page < 5; page++) {
            clinic.taken(page, "1", "Cash", "", "$1.00");
        }

        assertRefused("day-payments", "more than 4 pages");
    }

    @Test
    void a_page_that_is_longer_than_may_be_read_ends_it() {
        clinic.taken(0, "1", "Cash", "", "$1.00");
        clinic.faults.put("day-payments.*", Fault.TOO_LONG);

        assertRefused("day-payments", "more than may be read");
    }

    @Test
    void where_it_cannot_be_seen_whether_the_list_goes_on_nothing_is_believed() {
        clinic.taken(0, "1", "Cash", "", "$1.00");
        clinic.faults.put("day-payments.more", Fault.SEVERAL_FOUND);

        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Takings of 2026-11-21", "Takings of today", "Takings of "})
    void another_days_list_is_not_believed(String title) {
        clinic.taken(0, "1", "Cash", "", "$1.00");
        clinic.whenTakingsOpen = () -> clinic.shown.put("date", title);

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().details()).containsEntry("field", "date"));
    }

    @Test
    void a_day_on_which_nothing_was_taken_is_a_list_without_payments() {
        assertThat(read().payments()).isEmpty();
    }

    @Test
    void a_page_that_shows_neither_a_list_nor_that_there_is_none_is_not_an_empty_day() {
        clinic.faults.put("day-payments.*", Fault.NOT_FOUND);
        clinic.taken(0, "1", "Cash", "", "$1.00");

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.PAGE_FIELD_MISSING));
    }

    @Test
    void a_payment_that_is_put_in_while_the_list_is_read_is_in_it_or_the_list_is_read_again() {
        clinic.taken(0, "1", "Cash", "", "$1.00");
        clinic.taken(1, "2", "Cash", "", "$2.00");
        // Between the first page and the second everything moves on by one, so that one would be missed.
        clinic.whenTakingsOpen = () -> {
            if (clinic.opened.size() == 2) {
                clinic.takings.set(1, clinic.takings.set(0, List.of(row("0"))));
                clinic.takings.add(List.of(row("2")));
            }
        };

        assertThat(read().payments())
                .extracting(each -> each.invoice().orElseThrow())
                .containsExactly("0", "1", "2");
    }

    private static Map<String, String> row(String bill) {
        return Map.of("invoice", bill, "type", "Cash", "amount", "$1.00");
    }

    @Test
    void a_list_that_never_stands_still_is_not_believed() {
        clinic.whenTakingsOpen = () -> clinic.taken(0, "1", "Cash", "", "$1.00");

        assertRefused("day-payments", "changed each time");
    }

    @Test
    void where_the_program_shows_the_days_sum_the_payments_must_add_up_to_it() {
        var summed = new MeadowSum();
        summed.clinic().taken(0, "1", "Cash", "", "$50.00");
        summed.clinic().taken(0, "2", "Cash", "", "-$10.00");
        summed.clinic().shown.put("total", "$40.00");

        assertThat(summed.read()).hasSize(2);
        assertThat(summed.clinic().opened).hasSize(1);
        summed.clinic().shown.put("total", "$50.00");
        assertThatThrownBy(summed::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().details()).containsEntry("field", "total"));
        summed.clinic().shown.put("total", "");
        assertThatThrownBy(summed::read).isInstanceOf(ProblemException.class);
    }

    @Test
    void texts_of_the_page_are_one_line_without_tricks_and_show_no_card_number() {
        clinic.taken(0, "10\u202E42\u200B", "Vi\nsa", "card 4242424242424242", "$1.00");

        var payment = read().payments().getFirst();

        assertThat(payment.invoice()).contains("1042");
        assertThat(payment.reference().orElseThrow()).doesNotContain("4242424242424242");
        assertThat(payment.type().orElseThrow()).doesNotContain("\n");
    }

    @Test
    void nobodys_page_is_touched_and_no_browser_means_no_list() {
        clinic.taken(0, "1", "Cash", "", "$1.00");
        read();
        assertThat(clinic.opened).containsOnly(FIRST);

        clinic.connected = false;
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.NO_BROWSER_REACHES_PIMS));
    }

    @Test
    void who_is_signed_out_is_told_so() {
        clinic.signedOut = true;

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.PIMS_WANTS_SIGN_IN));
    }

    @Test
    void a_profile_that_does_not_say_how_a_day_is_listed_lists_none() {
        var without = TestProfiles.meadowYaml().replaceAll("(?m)^day-payments: .*\n", "");
        var bare = new ProfileConnector(
                id -> Optional.of(TestProfiles.good(without)), clinic, pages, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(bare.paymentsOn(place, DAY)).isEmpty();
        assertThat(clinic.opened).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            on={day}&part={page}   | on=today&part={page}             | needs {day}
            on={day}&part={page}   | on={day}                         | belong together
            on={day}&part={page}   | on={day}&part={page}&bill={id}   | no value {id}
            page: takings, pages   | page: client, pages              | has no day-payments
            pages: 4               | pages: 51                        | 50
            pages: 4               | day-format: dddd-yyyyyyyyyyyyyyy | date format
            date: {at: [{css: h1}], parse: [{text-after: "Takings of "}]} | paid: {at: [{css: h1}]} | must show its day
            date: {at: [{css: h1}], parse: [{text-after: "Takings of "}]} | date: {at: [{css: h1}], optional: true} | cannot be optional
            none-when: [{css: p, text: "Nothing open"}] | more-when: [{css: p, text: "More"}] | only day-payments
            """)
    void a_profile_that_could_take_a_part_for_the_whole_is_refused(String good, String bad, String said) {
        var yaml = TestProfiles.meadowYaml().replace(good, bad);
        assertThat(yaml).isNotEqualTo(TestProfiles.meadowYaml());

        assertThat(TestProfiles.faults(yaml)).anyMatch(fault -> fault.contains(said));
    }

    /// The clinic's program with the sum of the day on its page.
    private static final class MeadowSum extends MeadowScene {
        private final ProfileConnector withSum = new ProfileConnector(
                id -> Optional.of(TestProfiles.good(TestProfiles.meadowYaml()
                        .replaceFirst(
                                "(?m)^(.*text-after: .Takings of .*)$", "$1\n      total: {at: [{label: Sum}]}"))),
                clinic,
                pages,
                Clock.fixed(NOW, ZoneOffset.UTC));

        MeadowClinic clinic() {
            return clinic;
        }

        List<DayPayment> read() {
            clinic.opened.clear();
            return withSum.paymentsOn(place, DAY).orElseThrow().payments();
        }
    }
}
