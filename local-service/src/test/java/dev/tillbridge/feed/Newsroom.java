package dev.tillbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Backoff;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionItem;
import dev.tillbridge.farside.FarFeed;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.HappeningHandler;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A reader of the list, with one handler that writes down what it stored, and refuses what it is told to
/// refuse.
final class Newsroom implements HappeningHandler {
    final TestClock clock;
    final Database database;
    final FarFeed far;
    final Attention attention;
    final Audit audit;
    final Set<String> refused = new HashSet<>();
    final Set<String> strange = new HashSet<>();
    private final Events events;
    private Runnable tick = () -> {};
    private Feed feed;
    int sweeps;

    Newsroom(TestClock clock, Database database, FarFeed far) {
        this.clock = clock;
        this.database = database;
        this.far = far;
        this.events = new Events(clock);
        this.attention = new Attention(clock, Ids.random(), events);
        this.audit = new Audit(clock, "desk-1");
        restart();
    }

    /// Forgets what only the service's memory had.
    void restart() {
        feed = another();
    }

    Feed another() {
        return new Feed(database, clock, List.of(this), attention, audit, Backoff.exact());
    }

    Feed feed() {
        return feed;
    }

    /// Something happens at each step of the handler.
    void atEachStep(Runnable then) {
        tick = then;
    }

    /// Reads once, 15 s later.
    Optional<Problem> read() {
        clock.pass(Duration.ofSeconds(15));
        int before = far.questions();
        var problem = feed.look(far);
        assertThat(far.questions() - before).as("questions to the list").isLessThanOrEqualTo(2);
        return problem;
    }

    void read(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(read()).isEmpty();
        }
    }

    /// The objects whose change was stored, oldest first; one that was stored twice stands there twice.
    List<String> stored() {
        return database.<List<JournalRow>>read(view -> events.of(view, "desk", far.account())).stream()
                .map(JournalRow::name)
                .toList();
    }

    List<AttentionItem> needsYou() {
        return database.read(attention::list);
    }

    @Override
    public String kind() {
        return "refund";
    }

    @Override
    public Handled handle(String account, Happening hint) {
        tick.run();
        if (refused.contains(hint.object())) {
            return new Handled.Cannot(Problem.of(dev.tillbridge.problem.ProblemCode.PROCESSOR_SILENT));
        }
        if (strange.contains(hint.object())) {
            throw new IllegalStateException("a handler with a fault");
        }
        return new Handled.Done(tx -> store(tx, account, hint));
    }

    private void store(Tx tx, String account, Happening hint) {
        events.append(tx, "desk", account, hint.object(), Json.tree(Map.of()));
        tick.run();
    }

    @Override
    public void lookAtAll(Tx tx, String account) {
        sweeps++;
    }
}
