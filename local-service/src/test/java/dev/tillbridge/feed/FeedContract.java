package dev.tillbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.TestClock;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.farside.FarFeed;
import dev.tillbridge.operator.Person;
import dev.tillbridge.operator.Role;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happened at the processor is read whole, each entry once, whatever breaks off.
abstract class FeedContract {
    private static final String REFUND = "refund.updated";
    private static final int PAGE = 3;

    private final TestClock clock = new TestClock("2026-11-21T15:41:00Z");
    private TestDatabase test;
    private FarFeed far;
    private Newsroom news;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        begin("far:acct_1");
    }

    @AfterEach
    void close() {
        test.close();
    }

    /// A service that has read the list before.
    private void begin(String account) {
        far = new FarFeed(clock, account, PAGE);
        news = new Newsroom(clock, test.database(), far);
        far.happens("account.updated", "account", "acct_1");
        news.read(1);
    }

    private void refunds(int from, int to) {
        for (int i = from; i <= to; i++) {
            far.happens(REFUND, "refund", "re_" + i);
        }
    }

    private static List<String> objects(int from, int to) {
        var names = new ArrayList<String>();
        for (int i = from; i <= to; i++) {
            names.add("re_" + i);
        }
        return names;
    }

    @Test
    void each_change_is_taken_in_once_in_its_order_however_often_the_last_minutes_are_read() {
        refunds(1, 2);
        news.read(41);

        assertThat(news.stored()).containsExactlyElementsOf(objects(1, 2));
    }

    @Test
    void a_list_longer_than_a_page_is_read_to_its_end_although_all_happened_in_one_second() {
        refunds(1, 10);
        news.read(3);

        assertThat(news.stored()).containsExactlyElementsOf(objects(1, 10));
    }

    @Test
    void at_rest_one_question_is_enough_and_asks_for_nothing_that_is_known() {
        refunds(1, 1);
        news.read(41);
        int before = far.questions();

        news.read(2);

        assertThat(far.questions() - before).isEqualTo(2);
    }

    @Test
    void what_shows_up_late_behind_what_was_read_is_taken_in_all_the_same() {
        far.happensHidden(REFUND, "refund", "re_late");
        refunds(1, 8);
        news.read(4);
        far.show();
        news.read(4);

        assertThat(news.stored()).hasSize(9).contains("re_late");
        news.read(20);
        assertThat(news.stored()).hasSize(9);
    }

    @Test
    void a_service_that_starts_again_goes_on_where_it_was() {
        refunds(1, 4);
        news.read(2);
        news.restart();
        refunds(5, 6);
        news.read(3);

        assertThat(news.stored()).containsExactlyElementsOf(objects(1, 6));
        assertThat(news.sweeps).isEqualTo(1);
    }

    @Test
    void wherever_it_is_killed_between_pages_or_within_one_nothing_is_lost_and_nothing_counts_twice() {
        int deaths = 0;
        for (int boundary = 1; ; boundary++) {
            begin("far:acct_at_" + boundary);
            refunds(1, 7);
            if (!diesAt(boundary)) {
                break;
            }
            deaths++;
            news.restart();
            news.read(4);
            assertThat(news.stored()).as("killed at %s", boundary).containsExactlyElementsOf(objects(1, 7));
        }
        // Each question, each time the handler is asked, each time it stores.
        assertThat(deaths).isGreaterThanOrEqualTo(3 + 7 + 7);
    }

    private boolean diesAt(int boundary) {
        var left = new int[] {boundary};
        Runnable step = () -> {
            if (--left[0] == 0) {
                throw new Killed();
            }
        };
        far.beforeEachQuestion(step);
        news.atEachStep(step);
        try {
            news.read(3);
            return false;
        } catch (Killed dead) {
            return true;
        } finally {
            far.beforeEachQuestion(() -> {});
            news.atEachStep(() -> {});
        }
    }

    /// The end of the process: nobody may catch it and go on.
    private static final class Killed extends Error {}

    @Test
    void of_two_services_that_read_the_same_page_one_counts() {
        refunds(1, 3);
        var other = news.another();
        news.atEachStep(() -> {
            news.atEachStep(() -> {});
            assertThat(other.look(far)).isEmpty();
        });
        assertThat(news.feed().look(far)).isEmpty();
        news.read(3);

        assertThat(news.stored()).containsExactlyElementsOf(objects(1, 3));
    }

    @Test
    void the_first_reading_has_everything_looked_at_that_is_not_final() {
        assertThat(news.sweeps).isEqualTo(1);
        news.read(10);
        assertThat(news.sweeps).isEqualTo(1);
    }

    @Test
    void when_the_processor_does_not_know_the_last_one_any_more_everything_is_looked_at_and_the_newest_are_taken_in() {
        refunds(1, 1);
        news.read(1);
        refunds(2, 9);
        far.forget(5);

        news.read(3);

        assertThat(news.sweeps).isEqualTo(2);
        assertThat(news.stored()).contains("re_9", "re_8", "re_7").doesNotHaveDuplicates();
    }

    @Test
    void after_more_than_thirty_days_everything_is_looked_at_once() {
        refunds(1, 1);
        news.read(1);
        clock.pass(Duration.ofDays(31));
        far.forget(2);
        news.read(2);
        refunds(2, 2);
        news.read(2);

        assertThat(news.sweeps).isEqualTo(3);
        assertThat(news.stored()).containsExactly("re_1", "re_2");
    }

    @Test
    void an_account_on_which_nothing_happens_for_a_month_is_not_looked_through_again_and_again() {
        clock.pass(Duration.ofDays(29).plusHours(1));
        news.read(5);

        assertThat(news.sweeps).isEqualTo(1);
    }

    @Test
    void an_account_on_which_nothing_ever_happened_is_read_too() {
        far = new FarFeed(clock, "far:acct_new", PAGE);
        news = new Newsroom(clock, test.database(), far);
        news.read(3);
        refunds(1, 2);
        news.read(2);

        assertThat(news.stored()).containsExactly("re_1", "re_2");
    }

    @Test
    void a_reading_that_fails_moves_nothing_and_the_next_one_has_it_all() {
        refunds(1, 2);
        far.down(true);
        assertThat(news.read()).isPresent();
        assertThat(news.stored()).isEmpty();

        far.down(false);
        news.read(1);
        assertThat(news.stored()).containsExactly("re_1", "re_2");
    }

    @Test
    void what_cannot_be_taken_in_holds_up_nothing_and_a_person_is_told_its_name_after_a_minute() {
        news.refused.add("re_1");
        refunds(1, 3);
        news.read(2);
        assertThat(news.stored()).containsExactly("re_2", "re_3");
        assertThat(news.needsYou()).isEmpty();

        news.read(6);

        assertThat(news.needsYou()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(AttentionKind.NEWS_NOT_TAKEN_IN);
            assertThat(item.problem().details()).containsEntry("object", "re_1").containsEntry("what", REFUND);
        });
    }

    @Test
    void it_is_tried_again_and_the_person_is_not_needed_any_more_when_it_works() {
        news.refused.add("re_1");
        refunds(1, 1);
        news.read(10);
        assertThat(news.needsYou()).hasSize(1);

        news.refused.clear();
        clock.pass(Duration.ofMinutes(5));
        news.read(1);

        assertThat(news.stored()).containsExactly("re_1");
        assertThat(news.needsYou()).isEmpty();
        clock.pass(Duration.ofDays(1));
        news.read(3);
        assertThat(news.stored()).hasSize(1);
    }

    @Test
    void a_handler_with_a_fault_holds_up_nothing() {
        news.strange.add("re_1");
        refunds(1, 2);
        news.read(10);

        assertThat(news.stored()).containsExactly("re_2");
        assertThat(news.needsYou()).hasSize(1);
    }

    @Test
    void where_much_goes_wrong_the_rest_waits_for_the_next_reading_and_is_not_lost() {
        news.refused.addAll(objects(1, 3));
        refunds(1, 5);
        news.read(1);
        assertThat(news.stored()).isEmpty();

        news.read(1);
        assertThat(news.stored()).containsExactly("re_4", "re_5");
        news.refused.clear();
        clock.pass(Duration.ofMinutes(5));
        news.read(1);
        assertThat(news.stored()).containsExactlyInAnyOrderElementsOf(objects(1, 5));
    }

    @Test
    void a_named_person_ends_what_cannot_be_taken_in() {
        news.refused.add("re_1");
        refunds(1, 1);
        news.read(10);

        boolean settled = test.database()
                .<Boolean>write(tx -> news.feed()
                        .settle(
                                tx,
                                "re_1",
                                new Person("p1", "Ann", Role.MANAGER, true, true, Optional.empty()),
                                "entered by hand"));

        assertThat(settled).isTrue();
        assertThat(news.needsYou()).isEmpty();
        var row = test.database().read(view -> news.audit.list(view, 1)).getFirst();
        assertThat(row.what()).isEqualTo("NEWS_SETTLED");
        assertThat(row.by().name()).isEqualTo("Ann");
        clock.pass(Duration.ofDays(2));
        news.read(2);
        assertThat(news.needsYou()).isEmpty();
        assertThat(test.database().<Boolean>read(view -> news.feed().isOpen(view, "re_1")))
                .isFalse();
    }

    @Test
    void what_nobody_wants_to_hear_of_and_what_names_no_object_are_passed_over() {
        far.happens("customer.created", "customer", "cus_1");
        far.happens("balance.available", "balance", "");
        far.happens(REFUND, "refund", "");
        refunds(1, 1);
        news.read(2);

        assertThat(news.stored()).containsExactly("re_1");
        assertThat(news.needsYou()).isEmpty();
    }

    @Test
    void each_account_has_its_own_place_in_its_own_list() {
        refunds(1, 1);
        news.read(1);
        var first = far;
        far = new FarFeed(clock, "far:acct_2", PAGE);
        refunds(7, 8);
        assertThat(news.feed().look(far)).isEmpty();
        first.happens(REFUND, "refund", "re_2");
        assertThat(news.feed().look(first)).isEmpty();

        assertThat(news.stored()).containsExactly("re_1", "re_2");
        assertThat(news.sweeps).isEqualTo(2);
    }

    @Test
    void it_is_known_since_when_nothing_was_read() {
        var read = clock.instant();
        far.down(true);
        for (int i = 0; i < 40; i++) {
            news.read();
        }
        assertThat(news.feed().lastRead()).isEqualTo(read);

        far.down(false);
        news.read(1);
        assertThat(news.feed().lastRead()).isEqualTo(clock.instant());
        // Another service, which reads nothing itself, knows it to some minutes.
        await().untilAsserted(() -> assertThat(Duration.between(news.another().lastRead(), clock.instant()))
                .isLessThan(Duration.ofMinutes(6)));
    }
}
