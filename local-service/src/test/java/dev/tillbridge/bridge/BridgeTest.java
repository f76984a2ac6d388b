package dev.tillbridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.Decide;
import dev.tillbridge.protocol.Decision;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PageClose;
import dev.tillbridge.protocol.PageGone;
import dev.tillbridge.protocol.PageMethods;
import dev.tillbridge.protocol.PersonList;
import dev.tillbridge.protocol.Right;
import dev.tillbridge.protocol.frame.Answer;
import dev.tillbridge.protocol.frame.Ask;
import dev.tillbridge.protocol.frame.AskFailed;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.Event;
import dev.tillbridge.protocol.frame.Failure;
import dev.tillbridge.protocol.frame.Ping;
import dev.tillbridge.protocol.frame.Pong;
import dev.tillbridge.protocol.frame.Response;
import dev.tillbridge.protocol.frame.Welcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BridgeTest {
    private final BridgeRig rig = new BridgeRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_program_of_this_user_calls_a_method_and_gets_its_result() {
        rig.handlers.on(Methods.PEOPLE, (session, nothing) -> new PersonList(List.of()));

        try (var control = rig.control()) {
            assertThat(control.call(Methods.PEOPLE, new Nothing()).people()).isEmpty();
        }
    }

    @Test
    void a_refusal_reaches_the_program_with_its_particulars() {
        try (var control = rig.control()) {
            assertThatThrownBy(() -> control.call(Methods.PEOPLE, new Nothing()))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> {
                        assertThat(refused.problem().code()).isEqualTo(ProblemCode.UNKNOWN_METHOD);
                        assertThat(refused.problem().details()).containsEntry("method", "person.list");
                    });
        }
    }

    @Test
    void a_handler_that_breaks_tells_the_caller_a_code_and_nothing_else() {
        rig.handlers.on(Methods.PEOPLE, (session, nothing) -> {
            throw new IllegalStateException("the inner workings");
        });

        try (var control = rig.control()) {
            assertThatThrownBy(() -> control.call(Methods.PEOPLE, new Nothing()))
                    .hasMessageContaining("INTERNAL_ERROR")
                    .hasMessageNotContaining("inner workings");
        }
    }

    @Test
    void a_connected_browser_comes_back_after_a_restart_on_another_port() {
        rig.handlers.on(Methods.PAGE_GONE, (session, page) -> new Nothing());
        var paired = rig.pairedBrowser();

        rig.restart();

        try (var browser = TestBrowser.connected(rig.port(), paired)) {
            browser.next(Event.class);
            browser.request("1", Methods.PAGE_GONE, new PageGone("tab-1"));
            assertThat(browser.next(Response.class).id()).isEqualTo("1");
        }
    }

    @Test
    void the_same_request_twice_is_done_once_and_answered_twice() {
        var done = new AtomicInteger();
        rig.handlers.on(Methods.PAGE_GONE, (session, page) -> {
            done.incrementAndGet();
            return new Nothing();
        });
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser())) {
            browser.next(Event.class);
            browser.request("7", Methods.PAGE_GONE, new PageGone("tab-1"));
            browser.next(Response.class);

            browser.request("7", Methods.PAGE_GONE, new PageGone("tab-1"));
            browser.next(Response.class);
            browser.request("7", Methods.PAGE_GONE, new PageGone("tab-2"));

            assertThat(browser.next(Failure.class).problem().code()).isEqualTo("SAME_ID_OTHER_CONTENT");
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void a_browser_may_only_call_what_its_rights_and_its_door_allow() {
        rig.handlers.on(Methods.DECIDE, (session, decide) -> {
            throw new AssertionError("never called");
        });
        rig.handlers.on(Methods.BROWSERS, (session, nothing) -> {
            throw new AssertionError("never called");
        });
        var ticket = rig.bridge().pairing().ticket(Set.of(Right.READ), "Ann", Duration.ofMinutes(1));
        PairedBrowser paired;
        try (var pairing = TestBrowser.open(rig.port(), "/pair")) {
            paired = pairing.pairWithTicket("Reception", ticket);
        }
        try (var browser = TestBrowser.connected(rig.port(), paired)) {
            browser.next(Event.class);
            browser.request("1", Methods.DECIDE, new Decide("p", Decision.PAID, "ann", "1234", "seen", "ref", null));
            assertThat(browser.next(Failure.class).problem().code()).isEqualTo("NO_RIGHT");
            browser.request("2", Methods.BROWSERS, new Nothing());
            assertThat(browser.next(Failure.class).problem().code()).isEqualTo("NO_RIGHT");
        }
    }

    @Test
    void the_service_asks_the_page_and_gets_its_answer_or_its_reason() {
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser())) {
            browser.next(Event.class);
            var session = rig.bridge().sessions().connected().getFirst();

            var done = askToClose(session, Duration.ofSeconds(30));
            var ask = browser.next(Ask.class);
            browser.send(new Answer(ask.id(), Json.tree(new Nothing())));
            assertThat(done.join()).isEqualTo(new Reply.Done<>(new Nothing()));

            var refused = askToClose(session, Duration.ofSeconds(30));
            browser.send(new AskFailed(browser.next(Ask.class).id(), "NOT_FOUND", Map.of("what", "tab-9")));
            assertThat(refused.join())
                    .isInstanceOfSatisfying(
                            Reply.NotDone.class,
                            reply -> assertThat(reply.problem().code()).isEqualTo(ProblemCode.NOT_FOUND));
        }
    }

    @Test
    void a_page_that_does_not_answer_or_goes_away_may_have_done_it() {
        var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser());
        browser.next(Event.class);
        var session = rig.bridge().sessions().connected().getFirst();

        assertThat(askToClose(session, Duration.ofMillis(20)).join()).isInstanceOf(Reply.Silent.class);
        var lost = askToClose(session, Duration.ofSeconds(30));
        browser.next(Ask.class);
        browser.next(Ask.class);
        browser.close();

        assertThat(lost.join()).isInstanceOf(Reply.Silent.class);
        assertThat(askToClose(session, Duration.ofSeconds(30)).join()).isInstanceOf(Reply.NotDone.class);
    }

    private static CompletableFuture<Reply<Nothing>> askToClose(Session session, Duration within) {
        return CompletableFuture.supplyAsync(
                () -> session.ask(PageMethods.CLOSE, new PageClose("tab-9"), within),
                command -> Thread.ofVirtual().start(command));
    }

    @Test
    void a_browser_that_comes_back_gets_exactly_what_it_missed() {
        var paired = rig.pairedBrowser();
        rig.journal.grow();
        rig.journal.grow();
        rig.journal.grow();

        try (var browser = TestBrowser.connected(rig.port(), paired, "log-a", 1)) {
            assertThat(browser.next(Event.class).number()).isEqualTo(2);
            assertThat(browser.next(Event.class).number()).isEqualTo(3);
            rig.journal.grow();
            rig.bridge().wake();
            assertThat(browser.next(Event.class).number()).isEqualTo(4);
        }
    }

    @Test
    void after_a_restore_or_a_long_absence_a_browser_gets_everything_anew() {
        var paired = rig.pairedBrowser();
        rig.journal.grow();
        rig.journal.grow();
        rig.journal.rename("log-b");
        rig.journal.forgetBefore(1);

        for (var place : List.of(Map.entry("log-a", 2L), Map.entry("log-b", 0L), Map.entry("log-b", 99L))) {
            try (var browser = TestBrowser.open(rig.port(), "/bridge")) {
                browser.identify(paired, place.getKey(), place.getValue());
                var welcome = browser.next(Welcome.class);
                assertThat(welcome.snapshot()).isTrue();
                assertThat(welcome.log()).isEqualTo("log-b");
                assertThat(browser.next(Event.class).number()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_browser_that_is_connected_while_a_backup_is_restored_gets_everything_anew_and_then_what_comes() {
        rig.journal.grow();
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser(), "log-a", 1)) {
            rig.journal.rename("log-b");
            rig.bridge().wake();

            assertThat(browser.next(Event.class).change().toString()).contains("everything");

            rig.journal.grow();
            rig.bridge().wake();
            assertThat(browser.next(Event.class).change().toString()).doesNotContain("everything");
        }
    }

    @Test
    void a_browser_is_pinged_only_while_it_is_needed_and_given_up_when_it_does_not_answer() {
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser())) {
            browser.next(Event.class);
            rig.bridge().tick();
            assertThat(browser.hasNothingMore()).isTrue();

            rig.browserNeeded = true;
            rig.bridge().tick();
            var first = browser.next(Ping.class);
            assertThat(first.nextMillis()).isEqualTo(20_000);
            browser.send(new Pong(first.number()));
            for (int ping = 0; ping < 3; ping++) {
                rig.clock.pass(Duration.ofSeconds(20));
                rig.bridge().tick();
            }

            assertThat(browser.closeCode()).isEqualTo(CloseCode.TIMED_OUT.code());
        }
    }

    @Test
    void a_browser_that_is_no_longer_needed_is_told_so() {
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser())) {
            browser.next(Event.class);
            rig.browserNeeded = true;
            rig.bridge().tick();
            browser.next(Ping.class);

            rig.browserNeeded = false;
            rig.bridge().tick();

            assertThat(browser.next(Ping.class).nextMillis()).isZero();
        }
    }

    @Test
    void a_stopping_service_says_so_and_is_then_not_running() {
        var control = rig.control();
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser())) {
            rig.bridge().close();

            assertThat(browser.closeCode()).isEqualTo(CloseCode.SHUTTING_DOWN.code());
            await().until(() -> !control.isOpen());
            assertThatThrownBy(rig::control).hasMessageContaining("SERVICE_NOT_RUNNING");
        }
    }

    @Test
    void the_newer_connection_of_one_browser_replaces_the_older() {
        var paired = rig.pairedBrowser();
        try (var older = TestBrowser.connected(rig.port(), paired);
                var newer = TestBrowser.connected(rig.port(), paired)) {
            assertThat(older.closeCode()).isEqualTo(CloseCode.REPLACED.code());
            assertThat(newer.isOpen()).isTrue();
            await().until(() -> rig.bridge().sessions().connected().size() == 1);
        }
    }
}
