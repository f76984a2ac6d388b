package dev.tillbridge.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AttentionContract {
    private static final Problem MISSING = Problem.of(ProblemCode.PAYMENT_TYPE_MISSING, "pims", "Willow Creek");

    private final TestClock clock = new TestClock("2026-11-21T10:41:00Z");
    private final Ids ids = Ids.random();
    private final Attention attention = new Attention(clock, ids, new Events(clock));
    private TestDatabase test;
    private Database database;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        database = test.database();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void what_is_raised_twice_stands_once_and_keeps_its_time() {
        var first = raise("posting-1", "first");
        clock.pass(Duration.ofHours(1));
        var second = raise("posting-1", "second");

        assertThat(list()).containsExactly(second);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.since()).isEqualTo(first.since());
        assertThat(second.story()).isEqualTo("second");
    }

    @Test
    void what_was_ended_says_by_whom_and_how_and_may_come_back_as_a_new_one() {
        var first = raise("posting-1", "first");
        database.change(tx -> attention.end(tx, AttentionKind.MAPPING_MISSING, "posting-1", "Mia", "set the type"));
        assertThat(list()).isEmpty();
        var again = raise("posting-1", "again");

        assertThat(again.id()).isNotEqualTo(first.id());
        var story = database.<List<AttentionItem>>read(view -> attention.ofPayment(view, "pay-1"));
        assertThat(story).hasSize(2);
        assertThat(story.getFirst().end().orElseThrow().by()).isEqualTo("Mia");
    }

    @Test
    void the_oldest_comes_first_and_all_are_counted() {
        raise("posting-1", "a");
        clock.pass(Duration.ofMinutes(1));
        raise("posting-2", "b");

        assertThat(list()).extracting(AttentionItem::subject).containsExactly("posting-1", "posting-2");
        assertThat(database.<Integer>read(attention::count)).isEqualTo(2);
    }

    @Test
    void a_payment_that_is_not_sure_stays_in_the_list_until_it_goes_on() {
        var activity = new ActivityId(ids.next());
        database.change(tx -> attention.asked(tx, activity, "sale", Problem.of(ProblemCode.OUTCOME_UNKNOWN)));
        assertThat(list()).extracting(AttentionItem::kind).containsExactly(AttentionKind.NOT_SURE);

        database.change(tx -> attention.settled(tx, activity));
        assertThat(list()).isEmpty();
    }

    @Test
    void every_kind_has_its_words_in_both_languages() {
        for (var kind : AttentionKind.values()) {
            for (var locale : new Locale[] {Locale.US, Locale.of("da", "DK")}) {
                var text = AttentionText.of(kind, locale, "Willow Creek");
                assertThat(text.title()).isNotBlank().doesNotContain("{");
                assertThat(text.step()).isNotBlank().doesNotContain("{");
            }
        }
    }

    private AttentionItem raise(String subject, String story) {
        return database.write(tx ->
                attention.raise(tx, AttentionKind.MAPPING_MISSING, subject, Optional.of("pay-1"), MISSING, story));
    }

    private List<AttentionItem> list() {
        return database.read(attention::list);
    }
}
