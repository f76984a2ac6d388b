package dev.tillbridge.dayend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.checkout.ClinicScene;
import dev.tillbridge.checkout.Decision;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.message.MailAnswer;
import dev.tillbridge.message.Messages;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.AuditRow;
import dev.tillbridge.operator.Role;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A clinic closes its day.
abstract class DayEndContract extends ClinicScene {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Actor CAROL = Actor.named("Carol");

    @Override
    protected abstract TestDatabase fresh();

    @BeforeEach
    void theCardIsCalledVisaInThePims() {
        clinic.database.change(
                tx -> clinic.locations.set(tx, "payment-type/farpims/CARD_READER/*", "Visa", "installer"));
    }

    @Test
    void a_day_that_agrees_is_closed_and_what_comes_in_later_stands_beside_its_figures() {
        pay("1042");
        clinic.dayEnd.sides().readPims(DAY, CAROL);
        assertThat(report().standing()).isEmpty();
        assertThat(row(report().figures().rows()).difference()).contains(usd(0));

        var close = close();

        assertThat(row(close.figures().rows()).gross()).isEqualTo(usd(18_420));
        assertThat(close.by()).isEqualTo("Carol");
        pay("0987");
        var after = report();
        assertThat(row(after.closed().orElseThrow().figures().rows()).gross()).isEqualTo(usd(18_420));
        assertThat(row(after.after()).gross()).isEqualTo(usd(4_000));
    }

    @Test
    void j5_what_came_in_after_the_close_stands_on_the_next_day_that_is_closed_and_only_there() {
        close();
        pay("0987");
        clinic.leap(Duration.ofHours(24));

        assertThat(row(report(DAY.plusDays(1)).late().orElseThrow().rows()).gross())
                .isEqualTo(usd(4_000));
        close(DAY.plusDays(1));
        clinic.leap(Duration.ofHours(24));
        assertThat(report(DAY.plusDays(2)).late()).isEmpty();
        // The day before it is looked at again: it has taken nothing over that another day has.
        assertThat(report(DAY.plusDays(1)).late()).isPresent();
    }

    @Test
    void j3_a_payment_after_midnight_is_of_the_day_before_where_days_begin_at_six() {
        clinic.database.change(tx -> clinic.locations.set(tx, "day-start", "6:00", "installer"));
        clinic.leap(Duration.ofHours(14));
        pay("1042");

        assertThat(clinic.database.<LocalDate>read(clinic.dayEnd.days()::today)).isEqualTo(DAY);
        assertThat(row(report().figures().rows()).gross()).isEqualTo(usd(18_420));
    }

    @Test
    void j6_what_is_open_must_have_been_seen_by_whoever_closes() {
        outside.pims().abilities(PostingAbilities.NONE);
        pay("1042");
        var seen = report().seen();
        pay("0987");

        assertThat(report().open())
                .extracting(OpenItem::kind)
                .contains(OpenKind.NOT_IN_PIMS, OpenKind.PIMS_NOT_CHECKED);
        assertRefused(
                ProblemCode.DAY_SEEN_CHANGED, () -> clinic.dayEnd.closing().close(DAY, seen, CAROL, "Desk 1"));
        assertThat(close().figures().open()).extracting(OpenItem::kind).contains(OpenKind.NOT_IN_PIMS);
    }

    @Test
    void not_sure_yet_is_open_at_the_end_of_the_day() {
        clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        outside.reader().trouble("look", Trouble.REFUSED, 50);
        outside.processor().trouble("look", Trouble.REFUSED, 50);
        clinic.pass(Duration.ofSeconds(70));

        assertThat(report().open()).extracting(OpenItem::kind).contains(OpenKind.NOT_SURE);
        assertThat(close().figures().rows()).isEmpty();
    }

    @Test
    void a_difference_that_was_let_be_stays_so_when_all_is_read_again_and_is_counted() {
        outside.pims().abilities(PostingAbilities.NONE);
        pay("1042");
        clinic.dayEnd.sides().readPims(DAY, CAROL);
        var difference = report().standing().getFirst();
        assertThat(difference.kind()).isEqualTo(DifferenceKind.NOT_IN_PIMS);
        assertRefused(ProblemCode.DAY_NEEDS_NOTE, () -> dismiss(difference, " "));

        dismiss(difference, "entered on paper");
        clinic.dayEnd.sides().readPims(DAY, CAROL);

        assertThat(report().standing()).isEmpty();
        assertThat(report().dismissed()).extracting(Dismissed::by).containsExactly("Carol");
        assertThat(row(report().figures().rows()).difference()).contains(usd(-18_420));
        assertThat(close().figures().dismissed()).hasSize(1);
    }

    @Test
    void of_two_desks_that_close_at_one_moment_one_does() throws Exception {
        pay("1042");
        var seen = report().seen();
        var go = new CountDownLatch(1);
        var outcomes = new ArrayList<String>();
        try (var desks = Executors.newFixedThreadPool(2)) {
            var both = List.of("Desk 1", "Desk 2").stream()
                    .map(desk -> desks.submit(() -> {
                        go.await();
                        try {
                            return clinic.dayEnd
                                    .closing()
                                    .close(DAY, seen, CAROL, desk)
                                    .desk();
                        } catch (ProblemException refused) {
                            return refused.problem().code().name();
                        }
                    }))
                    .toList();
            go.countDown();
            for (var each : both) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes).contains("DAY_CLOSED").hasSize(2);
        assertThat(clinic.database.<List<DayClose>>read(
                        view -> clinic.dayEnd.days().history(view, DAY)))
                .hasSize(1);
        assertThat(audited("DAY_CLOSED")).hasSize(1);
    }

    @Test
    void the_database_itself_refuses_a_second_close_and_new_figures() {
        var close = close();

        assertThat(clinic.database.<Boolean>write(tx -> DayRows.close(
                        tx,
                        new DayClose(
                                "other",
                                DAY,
                                2,
                                close.figures(),
                                close.figuresAt(),
                                close.closedAt(),
                                Optional.empty(),
                                "Bea",
                                "Desk 2",
                                Optional.empty()))))
                .isFalse();
        assertThatThrownBy(() -> clinic.database.change(
                        tx -> tx.handle().execute("update day_close set figures = '{}' where day = '2026-11-21'")))
                .hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> clinic.database.change(tx -> tx.handle().execute("delete from day_close")))
                .hasStackTraceContaining("never deleted");
    }

    @Test
    void opening_a_day_again_needs_a_reason_and_is_audited_and_the_first_figures_stay() {
        pay("1042");
        close();
        assertRefused(
                ProblemCode.DAY_CLOSED,
                () -> clinic.database.change(tx -> clinic.dayEnd
                        .closing()
                        .type(tx, DAY, TypedKind.COUNTED, "CASH", Optional.of(usd(100)), CAROL)));
        assertRefused(ProblemCode.DAY_NEEDS_NOTE, () -> reopen(""));

        reopen("the cash was counted wrong");
        pay("0987");
        var second = close();

        assertThat(second.number()).isEqualTo(2);
        assertThat(row(second.figures().rows()).gross()).isEqualTo(usd(22_420));
        var history = clinic.database.<List<DayClose>>read(
                view -> clinic.dayEnd.days().history(view, DAY));
        assertThat(row(history.getFirst().figures().rows()).gross()).isEqualTo(usd(18_420));
        assertThat(history.getFirst().reopened().orElseThrow().by()).isEqualTo("Carol");
        assertThat(audited("DAY_REOPENED")).hasSize(1);
        assertThat(audited("DAY_CLOSED")).hasSize(2);
    }

    @Test
    void nothing_is_half_closed_when_it_breaks_off_between() {
        clinic.database.change(tx -> clinic.locations.set(tx, "day-mail", "owner@clinic.example", "installer"));
        var breaking = new Messages(
                outside.clock(),
                () -> {
                    throw new AssertionError("broken off");
                },
                clinic.activities);
        var room = DayEndRoom.of(clinic.dayEndInside(breaking), outside.pims(), clinic.balance, () -> true);
        var seen = report().seen();

        assertThatThrownBy(() -> room.closing().close(DAY, seen, CAROL, "Desk 1"))
                .hasStackTraceContaining("broken off");

        assertThat(report().closed()).isEmpty();
        assertThat(audited("DAY_CLOSED")).isEmpty();
        close();
        assertThat(audited("DAY_CLOSED")).hasSize(1);
    }

    @Test
    void each_closed_day_goes_to_the_addresses_of_the_settings_once_with_its_files() {
        clinic.database.change(
                tx -> clinic.locations.set(tx, "day-mail", "owner@clinic.example | books@clinic.example", "installer"));
        pay("1042");
        close();
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.mail.taken())
                .extracting(mail -> mail.to().text())
                .containsExactlyInAnyOrder("owner@clinic.example", "books@clinic.example");
        var mail = clinic.mail.taken().getFirst();
        assertThat(mail.subject()).contains("2026-11-21").contains("PRACTICE");
        assertThat(mail.attachments())
                .extracting(file -> file.name())
                .containsExactly("tillbridge-2026-11-21.pdf", "tillbridge-2026-11-21.csv");
        assertThat(new String(mail.attachments().getLast().bytes(), StandardCharsets.UTF_8))
                .contains("184.20")
                .contains("CARD_READER");
    }

    @Test
    void whom_the_mail_of_a_closed_day_does_not_reach_is_told_until_one_does() {
        dayMail("owner@clinic.example | books@clinic.example");
        refusesOne();
        close();
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.mail.taken()).as("to the other one").hasSize(1);
        assertThat(clinic.needsYou()).contains(AttentionKind.DAY_MAIL_NOT_SENT);

        reopen("to mail it again");
        close();
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.mail.taken()).hasSize(3);
        assertThat(clinic.needsYou()).doesNotContain(AttentionKind.DAY_MAIL_NOT_SENT);
    }

    @Test
    void an_address_that_is_named_no_longer_needs_nobody_once_a_mail_got_out() {
        dayMail("nobody@clinic.example");
        refusesOne();
        close();
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.needsYou()).contains(AttentionKind.DAY_MAIL_NOT_SENT);

        dayMail("owner@clinic.example");
        reopen("to mail it again");
        close();
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.needsYou()).doesNotContain(AttentionKind.DAY_MAIL_NOT_SENT);
    }

    private void refusesOne() {
        clinic.mail.next(new MailAnswer.NotSent(
                Problem.of(ProblemCode.MAIL_ADDRESS_REFUSED, "server", "smtp.example", "why", "no"), true));
    }

    private void dayMail(String addresses) {
        clinic.database.change(tx -> clinic.locations.set(tx, "day-mail", addresses, "installer"));
    }

    @Test
    void counted_cash_and_typed_totals_stand_on_the_day() {
        pay("1042");
        clinic.database.change(tx -> {
            var closing = clinic.dayEnd.closing();
            closing.type(tx, DAY, TypedKind.COUNTED, "CASH", Optional.of(usd(5_000)), CAROL);
            closing.type(tx, DAY, TypedKind.PIMS_TOTAL, "CARD_READER", Optional.of(usd(18_000)), CAROL);
        });

        assertThat(report().pims().source()).isEqualTo(Source.TYPED);
        assertThat(report().standing())
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(DifferenceKind.TOTAL, DifferenceKind.COUNTED);
    }

    @Test
    void a_file_is_taken_in_whole_or_not_at_all() {
        pay("1042");
        var code = clinic.database.<String>read(
                view -> clinic.payments.search(view, "", 1).getFirst().code().value());
        assertRefused(
                ProblemCode.DAY_FILE_REFUSED,
                () -> clinic.dayEnd.sides().takeFile(DAY, "amount,reference\n184.20,TB " + code + "\nmuch,x\n", CAROL));
        assertThat(report().pims().source()).isEqualTo(Source.NOT_CHECKED);

        clinic.dayEnd.sides().takeFile(DAY, "Amount;Reference;Type\n184,20;TB " + code + ";Visa\n", CAROL);

        assertThat(report().pims().source()).isEqualTo(Source.CSV);
        assertThat(report().standing()).isEmpty();
    }

    @Test
    void the_processors_side_is_whole_or_not_checked() {
        pay("1042");
        assertRefused(ProblemCode.PROCESSOR_SILENT, () -> clinic.dayEnd.sides().readProcessor(DAY, CAROL));
        assertThat(report().processorAt()).isEmpty();
        assertThat(report().open()).extracting(OpenItem::kind).contains(OpenKind.PROCESSOR_NOT_CHECKED);

        var reference = clinic.database.<String>read(view ->
                clinic.payments.search(view, "", 1).getFirst().reference().orElseThrow());
        clinic.balance.moved(reference, usd(18_420), usd(580), outside.clock().instant());
        clinic.balance.moved("pi_other", usd(700), usd(20), outside.clock().instant());
        clinic.dayEnd.sides().readProcessor(DAY, CAROL);

        assertThat(row(report().figures().rows()).processor()).contains(usd(18_420));
        assertThat(row(report().figures().rows()).fees()).contains(usd(580));
        assertThat(report().standing()).extracting(Difference::kind).containsExactly(DifferenceKind.NOT_IN_BOOKS);
    }

    @Test
    void that_nothing_differs_is_said_of_the_sides_that_somebody_looked_at_and_of_no_other() {
        pay("1042");
        assertThat(page()).contains("<p>Nobody has looked, so nothing can be said.</p>");

        clinic.dayEnd.sides().readPims(DAY, CAROL);
        assertThat(page()).contains("nobody has looked at the processor").doesNotContain("<p>None.</p>");

        processorHasIt();
        assertThat(page()).contains("<p>None.</p>");
    }

    private String page() {
        return clinic.database.read(view ->
                DayHtml.of(DaySheet.of(clinic.dayEnd.days().report(view, DAY), clinic.locations.location(view), true)));
    }

    private void processorHasIt() {
        var reference = clinic.database.<String>read(view ->
                clinic.payments.search(view, "", 1).getFirst().reference().orElseThrow());
        clinic.balance.moved(reference, usd(18_420), usd(580), outside.clock().instant());
        clinic.dayEnd.sides().readProcessor(DAY, CAROL);
    }

    @Test
    void what_was_read_before_the_day_was_over_is_open_until_it_is_read_again_after_it() {
        pay("1042");
        clinic.pass(Duration.ofSeconds(2));
        clinic.dayEnd.sides().readPims(DAY, CAROL);
        processorHasIt();
        assertThat(kinds())
                .contains(OpenKind.PIMS_READ_EARLY, OpenKind.PROCESSOR_READ_EARLY)
                .doesNotContain(OpenKind.PIMS_READ_BEFORE);

        pay("0987");
        assertThat(kinds())
                .contains(OpenKind.PIMS_READ_BEFORE, OpenKind.PROCESSOR_READ_BEFORE)
                .doesNotContain(OpenKind.PIMS_READ_EARLY);
        assertThat(page()).contains("and money moved after that: read it again");

        clinic.leap(Duration.ofHours(24));
        clinic.dayEnd.sides().readPims(DAY, CAROL);
        clinic.dayEnd.sides().readProcessor(DAY, CAROL);
        assertThat(kinds())
                .doesNotContain(
                        OpenKind.PIMS_READ_EARLY,
                        OpenKind.PIMS_READ_BEFORE,
                        OpenKind.PROCESSOR_READ_EARLY,
                        OpenKind.PROCESSOR_READ_BEFORE);
    }

    @Test
    void totals_typed_before_the_day_was_over_are_open_too() {
        pay("1042");
        clinic.database.change(tx -> clinic.dayEnd
                .closing()
                .type(tx, DAY, TypedKind.PIMS_TOTAL, "CARD_READER", Optional.of(usd(18_420)), CAROL));

        assertThat(kinds()).containsAnyOf(OpenKind.PIMS_READ_EARLY, OpenKind.PIMS_READ_BEFORE);
    }

    private List<OpenKind> kinds() {
        return report().open().stream().map(OpenItem::kind).toList();
    }

    @Test
    void who_typed_read_or_took_in_what_and_what_stood_there_before_is_audited() {
        pay("1042");
        type(Optional.of(usd(5_000)));
        type(Optional.of(usd(4_000)));
        type(Optional.empty());
        clinic.dayEnd.sides().readPims(DAY, CAROL);
        clinic.dayEnd.sides().takeFile(DAY, "amount\n1.00\n2.00\n", CAROL);
        processorHasIt();

        var typed = new ArrayList<>(audited("DAY_TYPED"));
        typed.sort(Comparator.comparingLong(AuditRow::number));
        assertThat(typed)
                .extracting(row -> row.details().path("old").stringValue() + " > "
                        + row.details().path("new").stringValue())
                .containsExactly(" > 5000 USD", "5000 USD > 4000 USD", "4000 USD > ");
        assertThat(typed).allSatisfy(row -> {
            assertThat(row.by().name()).isEqualTo("Carol");
            assertThat(row.subject()).isEqualTo(DAY.toString());
        });
        assertThat(audited("DAY_PIMS_READ"))
                .singleElement()
                .satisfies(row -> assertThat(sums(row)).isEqualTo("NOT_CHECKED {} > READ {\"USD\":18420}"));
        assertThat(audited("DAY_FILE_TAKEN"))
                .singleElement()
                .satisfies(row -> assertThat(sums(row)).isEqualTo("READ {\"USD\":18420} > CSV {\"USD\":300}"));
        assertThat(audited("DAY_PROCESSOR_READ")).hasSize(1);
    }

    private void type(Optional<Money> amount) {
        clinic.database.change(tx -> clinic.dayEnd.closing().type(tx, DAY, TypedKind.COUNTED, "CASH", amount, CAROL));
    }

    private static String sums(AuditRow row) {
        return List.of("old", "new").stream()
                .map(side -> row.details().path(side))
                .map(side -> side.path("source").stringValue() + " " + side.path("sums"))
                .collect(Collectors.joining(" > "));
    }

    @Test
    void what_was_decided_paid_before_the_processors_reference_was_known_is_found_at_the_processor() {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        outside.processor().trouble("create", Trouble.LOST_AFTER, 1);
        var payment = clinic.charge("1042");
        clinic.run();
        outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(70));
        assertThat(clinic.attempt(payment).reference()).isEmpty();
        clinic.room
                .checkout()
                .decide(new Decision(payment, true, manager, "7391", "client showed the slip", "031882", null));
        clinic.pass(Duration.ofSeconds(5));
        assertThat(row(report().figures().rows()).gross()).isEqualTo(usd(18_420));

        outside.processor().payLast();
        outside.internetDown(false);
        clinic.leap(Duration.ofHours(2));
        processorHasIt();

        assertThat(report().standing())
                .extracting(Difference::kind)
                .doesNotContain(DifferenceKind.NOT_AT_PROCESSOR, DifferenceKind.NOT_IN_BOOKS);
        assertThat(row(report().figures().rows()).processor()).contains(usd(18_420));
    }

    @Test
    void a_month_is_the_sum_of_its_days_and_tells_which_are_closed() {
        pay("1042");
        close();
        clinic.leap(Duration.ofHours(24));
        pay("0987");

        var month = month("2026-11");

        assertThat(row(month.rows()).gross()).isEqualTo(usd(22_420));
        assertThat(row(month.rows()).fees()).isEmpty();
        assertThat(month.days()).filteredOn(MonthReport.Day::money).hasSize(2);
        assertThat(month.days())
                .filteredOn(day -> day.by().isPresent())
                .extracting(MonthReport.Day::day)
                .containsExactly(DAY);
        assertThat(month.credits()).isEmpty();
        assertThat(month("2026-10").rows()).isEmpty();
        assertRefused(ProblemCode.DAY_NOT_THERE, () -> month("2026-12"));
    }

    @Test
    void fees_of_a_month_are_told_once_the_processor_was_read_for_each_day() {
        pay("1042");
        var reference = clinic.database.<String>read(view ->
                clinic.payments.search(view, "", 1).getFirst().reference().orElseThrow());
        clinic.balance.moved(reference, usd(18_420), usd(580), outside.clock().instant());
        clinic.dayEnd.sides().readProcessor(DAY, CAROL);
        assertThat(row(month("2026-11").rows()).fees()).contains(usd(580));

        clinic.leap(Duration.ofHours(24));
        pay("0987");

        assertThat(month("2026-11").processorRead()).isFalse();
    }

    @Test
    void more_than_was_asked_is_a_credit_held_for_the_client_on_that_date() {
        outside.processor().falsify(asked -> asked.plus(usd(1_000)));
        pay("1042");
        reopenedOnce();

        assertThat(month("2026-11").credits()).singleElement().satisfies(credit -> {
            assertThat(credit.clientId()).isEqualTo("5521");
            assertThat(credit.amount()).isEqualTo(usd(19_420));
        });
        assertThat(month("2026-11").deeds())
                .extracting(deed -> deed.person() + " " + deed.what() + " " + deed.count())
                .contains("Carol DAY_REOPENED 1");
        assertThat(month("2026-10").credits()).isEmpty();
    }

    private void reopenedOnce() {
        close();
        reopen("to look again");
    }

    private MonthReport month(String text) {
        return clinic.database.read(view ->
                clinic.dayEnd.months().report(view, clinic.dayEnd.months().named(view, Optional.of(text))));
    }

    @Test
    void a_day_that_has_not_come_is_no_day() {
        assertRefused(ProblemCode.DAY_NOT_THERE, () -> named("2026-11-22"));
        assertRefused(ProblemCode.DAY_NOT_THERE, () -> named("2026-02-30"));
        assertRefused(ProblemCode.DAY_NOT_THERE, () -> named("yesterday"));
        assertThat(named("2026-11-20")).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    private LocalDate named(String text) {
        return clinic.database.read(view -> clinic.dayEnd.days().named(view, Optional.of(text)));
    }

    private void pay(String invoice) {
        outside.reader().next(Card.APPROVED);
        clinic.charge(invoice);
        clinic.pass(Duration.ofSeconds(10));
    }

    private DayReport report() {
        return report(DAY);
    }

    private DayReport report(LocalDate day) {
        return clinic.database.read(view -> clinic.dayEnd.days().report(view, day));
    }

    private DayClose close() {
        return close(DAY);
    }

    private DayClose close(LocalDate day) {
        return clinic.dayEnd.closing().close(day, report(day).seen(), CAROL, "Desk 1");
    }

    private void dismiss(Difference difference, String note) {
        clinic.database.change(tx -> clinic.dayEnd.closing().dismiss(tx, DAY, difference.key(), note, CAROL));
    }

    private void reopen(String why) {
        clinic.database.change(tx -> clinic.dayEnd.closing().reopen(tx, DAY, why, CAROL));
    }

    private List<AuditRow> audited(String what) {
        return clinic.database.<List<AuditRow>>read(view -> clinic.audit.list(view, 1000)).stream()
                .filter(row -> row.what().equals(what))
                .toList();
    }

    private static WayRow row(List<WayRow> rows) {
        return rows.stream()
                .filter(row -> row.way().equals("CARD_READER"))
                .findFirst()
                .orElseThrow();
    }

    private static Money usd(long cents) {
        return Money.of(cents, "USD");
    }
}
