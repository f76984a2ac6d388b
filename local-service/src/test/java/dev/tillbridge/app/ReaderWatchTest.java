package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.store.TestDatabases;
import dev.tillbridge.stripe.StripeAccess;
import dev.tillbridge.terminal.Terminals;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether the desk is told that the internet is down.
class ReaderWatchTest {
    @TempDir
    private Path folder;

    @Test
    void the_internet_is_down_when_nothing_of_the_processor_can_be_reached() {
        var clock = new TestClock("2026-11-21T10:41:00Z");
        var slot = new ProcessorSlot();
        var server = StripeSandbox.start(folder.resolve("processor.db"), 0, clock, RunningService.KEY);
        try (var test = TestDatabases.sqlite();
                server) {
            var access = StripeAccess.open(server.address(), RunningService.KEY, false, clock, Ids.random()::next);
            slot.put(access);
            var events = new Events(clock);
            var terminals = new Terminals(clock, events);
            var reader = access.readers().register("simulated-wpe", "Front desk");
            test.database().change(tx -> terminals.add(tx, reader, "Front desk"));
            try (var watch = new ReaderWatch(test.database(), terminals, slot, events, () -> true, () -> true)) {
                watch.look();
                assertThat(watch.internet()).isTrue();

                server.close();
                watch.look();
                assertThat(watch.internet()).isFalse();
            }
        }
    }
}
