package dev.tillbridge.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.location.Locations;
import dev.tillbridge.location.Surroundings;
import dev.tillbridge.message.Mail;
import dev.tillbridge.message.Message;
import dev.tillbridge.message.MessageState;
import dev.tillbridge.message.Messages;
import dev.tillbridge.message.SentMessages;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is mailed to those whom the location names.
abstract class AlertContract {
    private static final Problem UNKNOWN = Problem.of(ProblemCode.OUTCOME_UNKNOWN);

    // 5:00 in Chicago.
    private final TestClock clock = new TestClock("2026-11-23T11:00:00Z");
    private final Ids ids = Ids.random();
    private final Events events = new Events(clock);
    private final Attention attention = new Attention(clock, ids, events);
    private final Locations locations = new Locations(clock, ids, events);
    private final Messages messages = new Messages(clock, ids, new Activities(clock, null));
    private TestDatabase test;
    private Database database;
    private Alerts alerts;
    private AlertMails mails;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        database = test.database();
        database.change(tx -> locations.ensure(tx, new Surroundings(ZoneId.of("America/Chicago"), Locale.US)));
        set("attention-to", "mia@vet.example | owner@vet.example");
        alerts = another();
        mails = new AlertMails(
                database,
                locations,
                attention,
                new Payments(clock, new SecureRandom(), events),
                language -> "the practice software");
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void once_a_day_everybody_named_is_mailed_what_needs_somebody() {
        raise(AttentionKind.ENTER_IT, "posting-1");
        alerts.look();
        assertThat(addresses()).as("before half past seven").isEmpty();

        clock.pass(Duration.ofHours(3));
        alerts.look();
        alerts.look();
        assertThat(addresses()).containsExactlyInAnyOrder("mia@vet.example", "owner@vet.example");
        assertThat(newest().subject()).isEqualTo("Needs you: 1");
        assertThat(newest().text()).contains("Paid, to be entered in the practice software");

        clock.pass(Duration.ofHours(24));
        another().look();
        assertThat(addresses()).hasSize(4);
    }

    @Test
    void a_day_on_which_nothing_needs_anybody_has_no_mail_and_what_comes_later_is_for_the_next() {
        clock.pass(Duration.ofHours(3));
        alerts.look();
        raise(AttentionKind.ENTER_IT, "posting-1");
        clock.pass(Duration.ofHours(1));
        alerts.look();
        assertThat(addresses()).isEmpty();

        clock.pass(Duration.ofHours(24));
        alerts.look();
        assertThat(addresses()).hasSize(2);
    }

    @Test
    void who_was_off_at_that_time_mails_it_later_that_day() {
        raise(AttentionKind.ENTER_IT, "posting-1");
        clock.pass(Duration.ofHours(14));
        alerts.look();
        assertThat(addresses()).hasSize(2);
    }

    @Test
    void money_that_came_back_is_told_at_once_and_once() {
        raise(AttentionKind.GIVE_BACK_CAME_BACK, "refund-1");
        alerts.look();
        another().look();
        assertThat(addresses()).hasSize(2);
        assertThat(newest().text()).contains("Money given back came back");
    }

    @Test
    void not_sure_is_told_when_a_quarter_of_an_hour_is_over_and_not_before() {
        raise(AttentionKind.NOT_SURE, "payment-1");
        clock.pass(Duration.ofMinutes(13));
        alerts.look();
        assertThat(addresses()).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        alerts.look();
        assertThat(addresses()).hasSize(2);
    }

    @Test
    void of_a_bad_morning_people_get_a_few_mails_and_none_of_it_is_left_out() {
        for (int i = 0; i < 30; i++) {
            raise(AttentionKind.GIVE_BACK_CAME_BACK, "refund-" + i);
            alerts.look();
            clock.pass(Duration.ofSeconds(30));
        }
        clock.pass(Alerts.PAUSE);
        alerts.look();

        assertThat(addresses()).hasSize(3 * 2);
        var told = sent().stream()
                .map(Message::subject)
                .distinct()
                .flatMap(alert -> database.read(view -> AlertRows.items(view, alert)).stream())
                .toList();
        assertThat(told).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void what_was_over_before_the_mail_went_out_is_not_told_as_open() {
        raise(AttentionKind.GIVE_BACK_CAME_BACK, "refund-1");
        alerts.look();
        database.change(tx -> attention.end(tx, AttentionKind.GIVE_BACK_CAME_BACK, "refund-1", "Mia", "seen"));

        assertThat(newest().subject()).isEqualTo("Needs you: 0");
        assertThat(newest().text()).contains("is over").doesNotContain("Money given back");
    }

    @Test
    void nobody_named_means_no_mail_and_naming_somebody_later_begins_with_what_is_open() {
        set("attention-to", "");
        raise(AttentionKind.GIVE_BACK_CAME_BACK, "refund-1");
        clock.pass(Duration.ofHours(4));
        alerts.look();
        assertThat(sent()).isEmpty();

        set("attention-to", "mia@vet.example");
        alerts.look();
        assertThat(addresses()).hasSize(2).containsOnly("mia@vet.example");
    }

    @Test
    void mails_that_do_not_get_out_are_on_the_list_until_one_does() {
        raise(AttentionKind.GIVE_BACK_CAME_BACK, "refund-1");
        alerts.look();
        var message = sent().getFirst();
        changed(message, MessageState.NOT_SENT, Optional.of(Problem.of(ProblemCode.MAIL_NOT_SET_UP, "setting", "x")));
        assertThat(kinds()).contains(AttentionKind.ALERT_NOT_SENT);

        changed(message, MessageState.SENT, Optional.empty());
        assertThat(kinds()).doesNotContain(AttentionKind.ALERT_NOT_SENT);
    }

    @Test
    void a_mail_that_reaches_one_says_nothing_of_the_other_who_never_gets_any() {
        raise(AttentionKind.GIVE_BACK_CAME_BACK, "refund-1");
        alerts.look();
        var why = Optional.of(Problem.of(ProblemCode.MAIL_NOT_SET_UP, "setting", "x"));
        changed(sent().getFirst(), MessageState.NOT_SENT, why);
        changed(sent().getLast(), MessageState.SENT, Optional.empty());

        assertThat(kinds()).contains(AttentionKind.ALERT_NOT_SENT);
    }

    private void changed(Message message, MessageState state, Optional<Problem> why) {
        var next =
                new Message(message.id(), message.kind(), message.subject(), message.to(), state, why, clock.instant());
        database.change(tx -> mails.changed(tx, next));
    }

    private Alerts another() {
        return new Alerts(database, clock, ids, locations, attention, messages);
    }

    private void set(String key, String value) {
        database.change(tx -> locations.set(tx, key, value, "installer"));
    }

    private void raise(AttentionKind kind, String subject) {
        database.change(tx -> attention.raise(tx, kind, subject, Optional.empty(), UNKNOWN, "story"));
    }

    private List<AttentionKind> kinds() {
        return database.read(
                view -> attention.list(view).stream().map(item -> item.kind()).toList());
    }

    private List<Message> sent() {
        return database.read(
                view -> view
                        .handle()
                        .createQuery("select id from message order by created_at, id")
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .map(id -> new SentMessages().find(view, id).orElseThrow())
                        .toList());
    }

    private List<String> addresses() {
        return sent().stream().map(message -> message.to().text()).toList();
    }

    private Mail newest() {
        return mails.compose(sent().getLast());
    }
}
