package dev.tillbridge.dayend;

import static dev.tillbridge.dayend.SomeDay.BELLA;
import static dev.tillbridge.dayend.SomeDay.DAY;
import static dev.tillbridge.dayend.SomeDay.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.BookingKind;
import dev.tillbridge.payment.PaymentCode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayFiguresTest {
    private static final String MAX = code(1);

    private static String code(int seed) {
        return PaymentCode.next(new Random(seed)).value();
    }

    @Test
    void j1_a_day_adds_up_per_way_to_pay_with_what_went_back_and_the_surcharge_apart() {
        var day = new SomeDay()
                .paid(BELLA, 18_420, 553, Owed.THERE)
                .paid(MAX, 4_000, 0, Owed.THERE)
                .gaveBack(MAX, 1_000, Owed.THERE)
                .inPims(BELLA, 18_420)
                .inPims(MAX, 4_000)
                .inPims(MAX, -1_000);

        var row = day.row("CARD_READER");

        assertThat(day.differences()).isEmpty();
        assertThat(row.count()).isEqualTo(2);
        assertThat(row.backs()).isEqualTo(1);
        assertThat(row.gross()).isEqualTo(usd(22_420));
        assertThat(row.givenBack()).isEqualTo(usd(1_000));
        assertThat(row.net()).isEqualTo(usd(21_420));
        assertThat(row.surcharge()).isEqualTo(usd(553));
        assertThat(row.pims()).contains(usd(21_420));
        assertThat(row.difference()).contains(usd(0));
    }

    @Test
    void where_nobody_looked_into_the_pims_nothing_agrees_and_nothing_differs() {
        var day = new SomeDay().paid(BELLA, 18_420, 0, Owed.WAITS);
        day.source = Source.NOT_CHECKED;

        assertThat(day.row("CARD_READER").pims()).isEmpty();
        assertThat(day.row("CARD_READER").difference()).isEmpty();
        assertThat(day.differences()).isEmpty();
    }

    @Test
    void j2_taken_by_us_and_not_in_the_pims() {
        var day = new SomeDay().paid(BELLA, 18_420, 0, Owed.WAITS);

        assertThat(day.differences()).containsExactly(DifferenceKind.NOT_IN_PIMS);
        assertThat(day.row("CARD_READER").difference()).contains(usd(-18_420));
    }

    @Test
    void j2_in_the_pims_and_not_taken_by_us() {
        var day = new SomeDay()
                .inPims("", 5_000, "Visa", "1043", "Max Berg")
                .inPims("TB " + MAX, 700, "Visa", "1044", "Max Berg")
                .inPims("", 900, "Cash", "1045", "Max Berg")
                .inPims("", 800, "Insurance", "1046", "Max Berg");

        assertThat(day.differences()).containsExactly(DifferenceKind.NOT_OURS, DifferenceKind.NOT_OURS);
        assertThat(day.row("CARD_READER").difference()).contains(usd(5_700));
        // Cash and what no setting names need not have come through us.
        assertThat(day.row("CASH").difference()).isEmpty();
        assertThat(day.row("").type()).isEqualTo("Insurance");
        assertThat(day.row("").difference()).isEmpty();
    }

    @Test
    void j2_our_reference_with_another_amount_another_way_another_client_another_invoice_and_twice() {
        var amount = new SomeDay().paid(BELLA, 18_420, 0, Owed.THERE).inPims(BELLA, 18_240);
        var way = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.THERE)
                .inPims("TB " + BELLA, 18_420, "Cash", "1042", "Anna Okafor");
        var client = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.THERE)
                .inPims("TB " + BELLA, 18_420, "Visa", "1042", "Max Berg");
        var invoice = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.THERE)
                .inPims("TB " + BELLA, 18_420, "Visa", "1043", "Anna Okafor");
        var twice = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.THERE)
                .inPims(BELLA, 18_420)
                .inPims(BELLA, 18_420);

        assertThat(amount.differences()).containsExactly(DifferenceKind.AMOUNT);
        assertThat(amount.row("CARD_READER").difference()).contains(usd(-180));
        assertThat(way.differences()).containsExactly(DifferenceKind.WAY);
        assertThat(client.differences()).containsExactly(DifferenceKind.CLIENT);
        assertThat(invoice.differences()).containsExactly(DifferenceKind.OTHER_INVOICE);
        assertThat(twice.differences()).containsExactly(DifferenceKind.TWICE);
        assertThat(twice.row("CARD_READER").difference()).contains(usd(18_420));
    }

    @Test
    void a_client_is_known_by_number_or_by_name_in_either_order() {
        var day = new SomeDay()
                .paid(BELLA, "CARD_READER", "1042", 100, 0, Owed.THERE)
                .paid(MAX, "CARD_READER", "1042", 200, 0, Owed.THERE)
                .inPims("TB " + BELLA, 100, "Visa", "1042", "5521")
                .inPims("tb " + MAX, 200, "visa", "1042", "OKAFOR, Anna");

        assertThat(day.differences()).isEmpty();
    }

    @Test
    void j2_a_later_date_in_the_pims_is_timing_and_an_earlier_one_differs() {
        var later = new SomeDay().paid(BELLA, 18_420, 0, Owed.THERE).inPimsOn(DAY.plusDays(1), BELLA, 18_420);
        var earlier = new SomeDay().paid(BELLA, 18_420, 0, Owed.THERE).inPimsOn(DAY.minusDays(1), BELLA, 18_420);
        var carried = new SomeDay().inPims(BELLA, 18_420);
        carried.taken.put(BELLA, DAY.minusDays(1));
        var ahead = new SomeDay().inPims(BELLA, 18_420);
        ahead.taken.put(BELLA, DAY.plusDays(1));

        assertThat(later.differences()).isEmpty();
        assertThat(later.figures().timings()).extracting(Timing::day).containsExactly(DAY.plusDays(1));
        assertThat(later.row("CARD_READER").difference()).contains(usd(0));
        assertThat(earlier.differences()).containsExactly(DifferenceKind.DATE);
        assertThat(carried.differences()).isEmpty();
        assertThat(carried.row("CARD_READER").timing()).isEqualTo(usd(18_420));
        assertThat(carried.row("CARD_READER").difference()).contains(usd(0));
        assertThat(ahead.differences()).containsExactly(DifferenceKind.DATE);
    }

    @Test
    void what_the_pims_has_on_its_own_day_and_once_more_on_the_next_is_there_twice() {
        var day = new SomeDay().inPims(BELLA, 18_420).inPimsOn(DAY.minusDays(1), BELLA, 18_420);
        day.taken.put(BELLA, DAY.minusDays(1));

        assertThat(day.differences()).containsExactly(DifferenceKind.TWICE);
    }

    @Test
    void j2_money_given_back_that_was_not_taken_out_of_the_pims() {
        var day = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.THERE)
                .gaveBack(BELLA, 6_000, Owed.WAITS)
                .inPims(BELLA, 18_420);

        assertThat(day.differences()).containsExactly(DifferenceKind.BACK_NOT_IN_PIMS);
        assertThat(day.row("CARD_READER").difference()).contains(usd(6_000));
    }

    @Test
    void what_was_taken_out_may_be_gone_lower_or_an_entry_of_its_own() {
        var gone = new SomeDay().paid(BELLA, 18_420, 0, Owed.THERE).gaveBack(BELLA, 18_420, Owed.THERE);
        var lower = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.THERE)
                .gaveBack(BELLA, 6_000, Owed.THERE)
                .inPims(BELLA, 12_420);
        var own = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.THERE)
                .gaveBack(BELLA, 6_000, Owed.THERE)
                .inPims(BELLA, 18_420)
                .inPims(BELLA, -6_000);

        assertThat(gone.differences()).isEmpty();
        assertThat(lower.differences()).isEmpty();
        assertThat(own.differences()).isEmpty();
    }

    @Test
    void money_that_the_pims_alone_gave_back_differs_even_with_our_reference() {
        var day = new SomeDay().inPims(BELLA, -6_000);
        day.taken.put(BELLA, DAY.minusDays(1));

        assertThat(day.differences()).containsExactly(DifferenceKind.NOT_OURS);
    }

    @Test
    void what_is_never_put_in_is_counted_and_differs_not() {
        var day = new SomeDay().paid(BELLA, 18_420, 0, Owed.NEVER);

        assertThat(day.differences()).isEmpty();
        assertThat(day.row("CARD_READER").apart()).isEqualTo(usd(18_420));
        assertThat(day.row("CARD_READER").difference()).contains(usd(0));
    }

    @Test
    void what_need_not_be_put_in_and_the_desk_entered_itself_is_right() {
        var off = new SomeDay().paid(BELLA, 18_420, 0, Owed.NEVER).inPims(BELLA, 18_420);
        var cancelled = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.NEVER)
                .gaveBack(BELLA, 18_420, Owed.NEVER)
                .inPims(BELLA, 18_420)
                .inPims(BELLA, -18_420);

        assertThat(off.differences()).isEmpty();
        assertThat(off.row("CARD_READER").difference()).contains(usd(0));
        assertThat(off.row("CARD_READER").apart()).isEqualTo(usd(0));
        assertThat(cancelled.differences()).isEmpty();
        assertThat(cancelled.row("CARD_READER").difference()).contains(usd(0));
    }

    @Test
    void what_the_desk_entered_itself_still_differs_when_it_is_wrong_twice_or_went_back() {
        var amount = new SomeDay().paid(BELLA, 18_420, 0, Owed.NEVER).inPims(BELLA, 18_240);
        var twice = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.NEVER)
                .inPims(BELLA, 18_420)
                .inPims(BELLA, 18_420);
        var wentBack = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.NEVER)
                .gaveBack(BELLA, 18_420, Owed.NEVER)
                .inPims(BELLA, 18_420);
        var only = new SomeDay().paid(BELLA, 18_420, 0, Owed.NEVER).inPims(BELLA, -18_420);

        assertThat(amount.differences()).containsExactly(DifferenceKind.AMOUNT);
        assertThat(amount.row("CARD_READER").difference()).contains(usd(-180));
        assertThat(twice.differences()).containsExactly(DifferenceKind.TWICE);
        assertThat(twice.row("CARD_READER").difference()).contains(usd(18_420));
        assertThat(wentBack.differences()).containsExactly(DifferenceKind.BACK_NOT_IN_PIMS);
        assertThat(wentBack.row("CARD_READER").difference()).contains(usd(18_420));
        assertThat(only.differences()).containsExactly(DifferenceKind.NOT_OURS);
    }

    @Test
    void counted_cash_that_only_the_pims_knows_of_is_held_against_what_the_pims_has() {
        var day = new SomeDay().inPims("", 10_000, "Cash", "1045", "Max Berg");

        assertDrawer(day, 10_000);
    }

    @Test
    void counted_cash_is_held_against_what_came_in_here_whatever_the_pims_has_made_of_it() {
        var posted = cash(Owed.THERE).inPims("TB " + BELLA, 5_000, "Cash", "1042", "Anna Okafor");
        var off = cash(Owed.NEVER);
        var waits = cash(Owed.WAITS);
        var lower = cash(Owed.THERE).inPims("TB " + BELLA, 4_000, "Cash", "1042", "Anna Okafor");
        var asCard = cash(Owed.THERE).inPims("TB " + BELLA, 5_000, "Visa", "1042", "Anna Okafor");
        var twice = cash(Owed.THERE)
                .inPims("TB " + BELLA, 5_000, "Cash", "1042", "Anna Okafor")
                .inPims("TB " + BELLA, 5_000, "Cash", "1042", "Anna Okafor");
        var unread = cash(Owed.THERE);
        unread.source = Source.NOT_CHECKED;

        for (var day : List.of(posted, off, waits, lower, asCard, twice, unread)) {
            assertDrawer(day, 5_000);
        }
    }

    @Test
    void cash_that_went_back_is_not_in_the_drawer() {
        var day = cash(Owed.THERE).inPims("TB " + BELLA, 5_000, "Cash", "1042", "Anna Okafor");
        day.booked(BELLA, "CASH", BookingKind.GIVEN_BACK, -2_000, 0, "noted:1");

        assertDrawer(day, 3_000);
    }

    @Test
    void cash_that_the_desk_put_into_the_pims_without_us_is_in_the_drawer_too() {
        var both = cash(Owed.THERE)
                .inPims("TB " + BELLA, 5_000, "Cash", "1042", "Anna Okafor")
                .inPims("", 3_000, "Cash", "1045", "Max Berg");
        var sameAmount = cash(Owed.NEVER).inPims("", 5_000, "Cash", "1045", "Max Berg");

        assertDrawer(both, 8_000);
        assertDrawer(sameAmount, 10_000);
    }

    @Test
    void cash_of_ours_that_the_desk_put_into_the_pims_by_hand_lies_in_the_drawer_once() {
        var coded = cash(Owed.NEVER).inPims("TB " + BELLA, 5_000, "Cash", "1042", "Anna Okafor");
        var bare = cash(Owed.NEVER).inPims("", 5_000, "Cash", "1042", "Okafor, Anna");
        var bareTwice = cash(Owed.NEVER)
                .inPims("", 5_000, "Cash", "1042", "Okafor, Anna")
                .inPims("", 5_000, "Cash", "1042", "Okafor, Anna");

        assertDrawer(coded, 5_000);
        assertDrawer(bare, 5_000);
        assertDrawer(bareTwice, 10_000);
    }

    @Test
    void cash_is_in_the_drawer_of_the_day_on_which_it_was_taken_and_not_of_the_day_of_its_entry() {
        var taken = cash(Owed.THERE).inPimsOn(DAY.plusDays(1), BELLA, 5_000);
        var entered = new SomeDay().inPims("TB " + BELLA, 5_000, "Cash", "1042", "Anna Okafor");
        entered.taken.put(BELLA, DAY.minusDays(1));

        assertDrawer(taken, 5_000);
        assertDrawer(entered, 0);
    }

    @Test
    void where_totals_are_typed_counted_cash_is_held_against_what_came_in_here_or_the_higher_total() {
        var none = cash(Owed.THERE);
        none.source = Source.TYPED;
        var same = cash(Owed.THERE);
        same.source = Source.TYPED;
        same.typed.put("CASH", usd(5_000));
        var more = cash(Owed.THERE);
        more.source = Source.TYPED;
        more.typed.put("CASH", usd(8_000));
        var less = cash(Owed.WAITS);
        less.source = Source.TYPED;
        less.typed.put("CASH", usd(1_000));

        assertDrawer(none, 5_000);
        assertDrawer(same, 5_000);
        assertDrawer(more, 8_000);
        assertDrawer(less, 5_000);
    }

    private static SomeDay cash(Owed owed) {
        return new SomeDay().paid(BELLA, "CASH", "1042", 5_000, 0, owed);
    }

    /// What is in the drawer agrees, and a cent less or more does not.
    private static void assertDrawer(SomeDay day, long cents) {
        for (long off : new long[] {-1, 0, 1}) {
            day.counted.put("CASH", usd(cents + off));
            assertThat(day.differences().contains(DifferenceKind.COUNTED))
                    .as(cents + off + " counted")
                    .isEqualTo(off != 0);
        }
    }

    @Test
    void typed_totals_are_compared_as_totals() {
        var day = new SomeDay().paid(BELLA, 18_420, 553, Owed.THERE);
        day.source = Source.TYPED;
        day.typed.put("CARD_READER", usd(18_000));

        assertThat(day.differences()).containsExactly(DifferenceKind.TOTAL);
        day.typed.put("CARD_READER", usd(18_420));
        assertThat(day.differences()).isEmpty();
    }

    @Test
    void the_processor_may_have_it_on_the_next_day_but_not_with_another_amount_and_not_at_all() {
        var agrees = new SomeDay()
                .paid(BELLA, 18_420, 553, Owed.THERE)
                .inPims(BELLA, 18_420)
                .atProcessor("charge", "pi_" + BELLA, 18_973, 580);
        var other = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.THERE)
                .inPims(BELLA, 18_420)
                .atProcessor("charge", "pi_" + BELLA, 18_400, 580);
        var absent = new SomeDay().paid(BELLA, 18_420, 0, Owed.THERE).inPims(BELLA, 18_420);
        absent.processorRead = true;

        assertThat(agrees.differences()).isEmpty();
        assertThat(agrees.row("CARD_READER").processor()).contains(usd(18_973));
        assertThat(agrees.row("CARD_READER").fees()).contains(usd(580));
        assertThat(other.differences()).containsExactly(DifferenceKind.PROCESSOR_AMOUNT);
        assertThat(absent.differences()).containsExactly(DifferenceKind.NOT_AT_PROCESSOR);
    }

    @Test
    void what_came_back_after_it_was_given_back_is_no_longer_given_back() {
        var day = new SomeDay().paid(BELLA, 18_420, 0, Owed.THERE).inPims(BELLA, 18_420);
        day.booked(BELLA, "CARD_READER", BookingKind.GIVEN_BACK, -6_000, 0, "re_1");
        var back = day.bookings.getLast();
        day.bookings.add(new dev.tillbridge.payment.DayBooking(
                "undone",
                BookingKind.CORRECTION,
                Optional.of(BookingKind.GIVEN_BACK),
                back.at(),
                back.attemptId(),
                back.paymentId(),
                back.code(),
                back.way(),
                back.account(),
                back.clientName(),
                back.person(),
                back.desk(),
                back.reference(),
                usd(6_000),
                usd(0),
                usd(0),
                usd(6_000)));

        assertThat(day.row("CARD_READER").givenBack()).isEqualTo(usd(0));
        assertThat(day.row("CARD_READER").backs()).isZero();
        assertThat(day.differences()).isEmpty();
    }

    @Test
    void a_difference_has_the_same_key_when_all_is_read_again_in_another_order() {
        var day = new SomeDay()
                .paid(BELLA, 18_420, 0, Owed.WAITS)
                .inPims("", 500, "Visa", "1", "A")
                .inPims("", 500, "Visa", "1", "A");
        var keys = day.figures().differences().stream().map(Difference::key).toList();
        java.util.Collections.reverse(day.listed);

        assertThat(day.figures().differences()).extracting(Difference::key).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys).doesNotHaveDuplicates();
    }

    /// What the rows say and what the list of differences says is the same sum, whatever somebody typed.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_differences_of_a_day_add_up_to_the_difference_of_its_totals(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var day = new SomeDay();
            for (int i = 0; i < 6; i++) {
                mess(day, code(100 + i), random);
            }
            var figures = day.figures();
            var rows = figures.rows().stream()
                    .flatMap(row -> row.difference().stream())
                    .reduce(usd(0), Money::plus);
            var listed = figures.differences().stream()
                    .map(each -> each.theirs().orElse(usd(0)).minus(each.ours().orElse(usd(0))))
                    .reduce(usd(0), Money::plus);
            // Another client, as a note on something else that is told already, says no amount of its own.
            assertThat(listed).as("seed " + seed + " round " + round).isEqualTo(rows);
        }
    }

    private static void mess(SomeDay day, String code, Random random) {
        long cents = 100L + random.nextInt(900);
        switch (random.nextInt(11)) {
            case 0 -> day.paid(code, cents, 0, Owed.WAITS);
            case 1 -> day.paid(code, cents, 10, Owed.THERE).inPims(code, cents);
            case 2 -> day.paid(code, cents, 0, Owed.THERE).inPims(code, cents + 1);
            case 3 -> day.paid(code, cents, 0, Owed.THERE).inPims(code, cents).inPims(code, cents);
            case 4 -> day.paid(code, cents, 0, Owed.NEVER);
            case 5 ->
                day.paid(code, cents, 0, Owed.THERE)
                        .gaveBack(code, 50, Owed.WAITS)
                        .inPims(code, cents);
            case 6 -> day.paid(code, cents, 0, Owed.THERE).inPimsOn(DAY.plusDays(1), code, cents);
            case 9 -> day.paid(code, cents, 0, Owed.NEVER).inPims(code, cents + random.nextInt(2));
            case 10 ->
                day.paid(code, cents, 0, Owed.NEVER)
                        .gaveBack(code, cents, Owed.NEVER)
                        .inPims(code, cents)
                        .inPims(code, random.nextBoolean() ? cents : -cents);
            case 7 -> day.inPims("TB " + code, cents, "Visa", "7", "Somebody");
            default ->
                day.paid(code, cents, 0, Owed.THERE).inPims("TB " + code, cents - 50, "Online", "9", "Anna Okafor");
        }
    }

    @Test
    void however_many_and_long_the_words_of_a_pims_are_the_day_stays_readable() {
        var day = new SomeDay();
        for (int i = 0; i < 500; i++) {
            day.inPims("", 100, "Type " + i + " " + "x".repeat(3_000), "1", "y".repeat(3_000));
            day.inPims("", 100, "Visa", "z".repeat(3_000) + i, "y".repeat(3_000));
        }

        var figures = day.figures();

        assertThat(figures.rows()).hasSizeLessThan(50);
        assertThat(figures.rows().stream().flatMap(row -> row.pims().stream()).reduce(usd(0), Money::plus))
                .isEqualTo(usd(100_000));
        assertThat(figures.differences())
                .hasSize(500)
                .allSatisfy(each -> assertThat(
                                each.key().length() + each.said().toString().length())
                        .isLessThan(1_200));
    }

    @Test
    void names_of_ways_to_pay_that_come_later_are_names_like_any_other() {
        var day = new SomeDay()
                .paid(BELLA, "BY_PIGEON", "1042", 500, 0, Owed.THERE)
                .inPims(BELLA, 500);

        assertThat(day.row("BY_PIGEON").gross()).isEqualTo(usd(500));
    }
}
