package dev.tillbridge.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A transaction while its work runs, and what is to happen after it.
final class OpenTx implements Tx {
    private static final Logger LOG = LoggerFactory.getLogger(OpenTx.class);

    private final OpenView view;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> ifUndone = new ArrayList<>();
    private final Set<String> topics = new LinkedHashSet<>();
    private final Set<String> here = new LinkedHashSet<>();
    private final Counters counters;
    private final boolean trusting;
    private boolean trusted;

    /// @param firstTry whether what the work may rely on has not failed it yet
    OpenTx(Handle handle, boolean firstTry) {
        var pipeline = Optional.ofNullable(Pipeline.of(handle));
        this.trusting = firstTry && pipeline.isPresent();
        this.view = new OpenView(handle, pipeline.flatMap(Pipeline::began));
        // Those who share a commit, and ways to a server, count on from one another.
        this.counters = pipeline.map(Pipeline::counters).orElseGet(() -> new Counters(new HashMap<>()));
    }

    @Override
    public Handle handle() {
        return view.handle();
    }

    @Override
    public Optional<Instant> serverTime() {
        return view.serverTime();
    }

    @Override
    public void afterCommit(Runnable action) {
        view.requireOpen();
        afterCommit.add(action);
    }

    @Override
    public void ifUndone(Runnable action) {
        view.requireOpen();
        ifUndone.add(action);
    }

    @Override
    public void announce(String topic) {
        view.requireOpen();
        topics.add(topic);
    }

    @Override
    public void announceHere(String topic) {
        view.requireOpen();
        here.add(topic);
    }

    @Override
    public long take(String series, int howMany, PlainStatement next) {
        return counters.take(view, series, howMany, next);
    }

    @Override
    public boolean trusts() {
        view.requireOpen();
        trusted |= trusting;
        return trusting;
    }

    /// Whether the work relied on what it was not told.
    boolean trusted() {
        return trusted;
    }

    void end() {
        view.end();
    }

    Set<String> topics() {
        return topics;
    }

    void committed(Topics listeners) {
        here.addAll(topics);
        here.forEach(topic -> afterCommit.add(() -> listeners.announce(topic)));
        runAll(afterCommit.iterator());
    }

    /// An [Error] comes out, but only after all the others have run: somebody may wait for what they do.
    private static void runAll(Iterator<Runnable> actions) {
        while (actions.hasNext()) {
            boolean ran = false;
            try {
                runLogged(actions.next());
                ran = true;
            } finally {
                if (!ran) {
                    runAll(actions);
                }
            }
        }
    }

    void undone() {
        var actions = List.copyOf(ifUndone);
        ifUndone.clear();
        runAll(actions.iterator());
    }

    private static void runLogged(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("after the end of a transaction, which stays as it is", e);
        }
    }
}
