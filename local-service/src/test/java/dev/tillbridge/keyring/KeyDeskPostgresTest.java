package dev.tillbridge.keyring;

import static dev.tillbridge.problem.ProblemCode.KEYS_AWAITED;
import static dev.tillbridge.problem.ProblemCode.KEYS_DIFFER;
import static dev.tillbridge.problem.ProblemCode.KEY_ACCOUNT_UNFINISHED;
import static dev.tillbridge.problem.ProblemCode.KEY_OF_ANOTHER_ACCOUNT;
import static dev.tillbridge.problem.ProblemCode.KEY_PLACE_TAKEN;
import static dev.tillbridge.problem.ProblemCode.KEY_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How desks come by the location's key, and what they refuse to take.
final class KeyDeskPostgresTest extends KeyScene {
    @Test
    void what_one_desk_had_by_itself_is_the_locations_and_who_has_none_gets_it() {
        front.has("key-ours-1");

        assertThat(back.looks().trouble()).isEmpty();
        front.looks();
        back.looks();

        assertThat(back.key()).isEqualTo("key-ours-1");
        assertThat(front.states())
                .containsEntry(front.id, KeyState.CURRENT)
                .containsEntry(back.id, KeyState.CURRENT)
                .containsEntry(exam.id, KeyState.BEHIND);
    }

    @Test
    void a_desk_that_joins_waits_until_a_desk_that_has_the_key_runs() {
        front.set("key-ours-1");
        var late = seat("Late " + key).with(key);

        assertThat(late.looks().trouble()).contains(KEYS_AWAITED);
        back.looks().looks();
        assertThat(late.looks().trouble()).isEmpty();

        assertThat(late.key()).isEqualTo("key-ours-1");
    }

    @Test
    void a_desk_that_slept_takes_the_newest_and_one_with_a_new_lock_gets_it_again() {
        front.set("key-ours-1");
        back.looks();
        front.set("key-ours-2").set("key-ours-3");

        back.looks();
        assertThat(back.key()).isEqualTo("key-ours-3");

        back.files.write("desk.lock", "damaged");
        back.files.write(key + ".held", "damaged");
        var again = back.with(key);
        again.looks();
        front.looks();
        assertThat(again.looks().trouble()).isEmpty();
        assertThat(again.desk().newest()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sealed = (select sealed from desk_key o where o.name = k.name and o.desk_id = '{exam}')",
                "sealed = (select sealed from desk_key o where o.name = k.name and o.desk_id = '{front}')",
                "sealed = '{old}'",
                "sealed = (select sealed from desk_key o where o.name = 'other' and o.desk_id = k.desk_id)",
                "sealed_by = '{exam}'",
                "sealed = 'AAAA'",
                "sealed = ''",
                "sealed = overlay(sealed placing 'AAAA' from 60)"
            })
    void what_was_moved_changed_or_is_older_is_refused_and_names_who_put_it_there(String change) {
        front.set("key-ours-1");
        back.looks();
        var old = sealedToBack();
        front.set("key-ours-2");
        front.with("other").set("key-ours-3");
        SERVER.in(
                location,
                "update desk_key k set "
                        + change.replace("{exam}", exam.id)
                                .replace("{front}", front.id)
                                .replace("{old}", old)
                        + " where name = '" + key + "' and desk_id = '" + back.id + "'");

        back.looks();

        assertThat(back.trouble()).contains(KEY_REFUSED);
        assertThat(back.key()).isEqualTo("key-ours-1");
        assertThat(back.desk().problem().map(Problem::details))
                .hasValueSatisfying(details ->
                        assertThat(details.get("desk")).isEqualTo(change.startsWith("sealed_by") ? "Exam" : "Front"));
        assertThat(front.states()).containsEntry(back.id, KeyState.REFUSED);
        assertThat(SERVER.ask(
                        location, "select details from audit where what = 'KEY_REFUSED' and subject = '" + key + "'"))
                .hasSize(1);
        front.set("key-ours-3");
        assertThat(back.looks().trouble()).isEmpty();
    }

    @Test
    void after_a_restore_of_the_database_a_desk_does_not_go_back_but_brings_the_newer_key() {
        front.set("key-ours-1");
        back.looks();
        exam.looks();
        SERVER.in(
                location,
                "drop table if exists kept_key, kept_desk; create table kept_key as select * from location_key;"
                        + " create table kept_desk as select * from desk_key");
        front.set("key-ours-2");
        back.looks();
        SERVER.in(
                location,
                "alter table location_key disable trigger all; delete from location_key; delete from desk_key;"
                        + " insert into location_key select * from kept_key; insert into desk_key select * from kept_desk;"
                        + " alter table location_key enable trigger all");

        back.looks();

        assertThat(back.key()).isEqualTo("key-ours-2");
        assertThat(exam.looks().key()).isEqualTo("key-ours-2");
        assertThat(front.looks().key()).isEqualTo("key-ours-2");
    }

    @Test
    void two_keys_of_one_version_are_not_taken_for_the_same() {
        front.set("key-ours-1");
        back.looks();
        SERVER.in(
                location,
                "alter table location_key disable trigger all; update location_key set change = 'before' where name = '"
                        + key + "'; alter table location_key enable trigger all");

        assertThat(back.looks().trouble()).isPresent();
        assertThat(back.desk().newest()).isFalse();
    }

    @Test
    void a_key_of_another_account_is_refused_until_a_person_at_the_desk_takes_it() {
        front.set("key-ours-1");
        back.looks();

        assertThatThrownBy(() -> front.set("key-theirs-1"))
                .asInstanceOf(type(ProblemException.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo(KEY_OF_ANOTHER_ACCOUNT);
        front.unfinished = true;
        assertUnfinished(() -> front.desk().set("key-theirs-1", true, KeySeat.ANN));
        assertThat(front.key()).isEqualTo("key-ours-1");
        front.unfinished = false;
        front.desk().set("key-theirs-1", true, KeySeat.ANN);
        back.looks();

        assertThat(back.key()).isEqualTo("key-ours-1");
        assertThat(back.desk().problem()).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(KEY_OF_ANOTHER_ACCOUNT);
            assertThat(problem.details()).containsEntry("desk", "Front");
        });
        back.unfinished = true;
        assertUnfinished(() -> back.desk().takeOver(KeySeat.ANN));
        assertThat(back.key()).isEqualTo("key-ours-1");
        back.unfinished = false;
        back.desk().takeOver(KeySeat.ANN);
        assertThat(back.key()).isEqualTo("key-theirs-1");
        assertThat(back.trouble()).isEmpty();
    }

    private static void assertUnfinished(ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(type(ProblemException.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo(KEY_ACCOUNT_UNFINISHED);
    }

    @Test
    void a_desk_that_comes_with_another_key_is_asked_and_keeps_its_own_meanwhile() {
        front.set("key-ours-1");
        var late = seat("Late " + key).with(key);
        late.has("key-ours-9");
        late.looks();
        front.looks();

        assertThat(late.looks().trouble()).contains(KEYS_DIFFER);
        assertThat(late.key()).isEqualTo("key-ours-9");
        assertThat(front.looks().key()).isEqualTo("key-ours-1");
        late.desk().takeOver(KeySeat.ANN);
        assertThat(late.key()).isEqualTo("key-ours-1");
    }

    @Test
    void a_desk_that_was_shut_out_gets_nothing_any_more_and_nothing_of_it_stays() {
        front.set("key-ours-1");
        var gone = seat("Gone").with(key);
        front.looks();
        gone.looks();

        front.shutOut(gone);
        front.set("key-ours-2").looks();

        for (var table : List.of("desk_key", "desk_lock", "desk_key_use")) {
            assertThat(SERVER.ask(location, "select desk_id from " + table + " where desk_id = '" + gone.id + "'"))
                    .isEmpty();
        }
        assertThatThrownBy(gone::looks).isInstanceOf(ProblemException.class);
        assertThat(gone.key()).isEqualTo("key-ours-1");
    }

    @Test
    void a_desk_whose_place_another_account_has_says_so_and_gets_no_key() {
        front.set("key-ours-1");
        var robbed = seat("Robbed").with(key);
        SERVER.in(
                location,
                "update desk_lock set account = '" + exam.account.user() + "' where desk_id = '" + robbed.id + "'");

        robbed.restart();

        assertThat(robbed.looks().trouble()).contains(KEY_PLACE_TAKEN);
        assertThat(robbed.key()).isEmpty();
        assertThatThrownBy(() -> robbed.set("key-ours-2")).isInstanceOf(ProblemException.class);
    }

    private String sealedToBack() {
        return SERVER.ask(
                        location,
                        "select sealed from desk_key where name = '" + key + "' and desk_id = '" + back.id + "'")
                .getFirst();
    }
}
