package dev.tillbridge.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    OpenTx(Handle handle) {
        this.view = new OpenView(handle);
    }

    @Override
    public Handle handle() {
        return view.handle();
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

    void end() {
        view.end();
    }

    Set<String> topics() {
        return topics;
    }

    void committed(Topics listeners) {
        afterCommit.forEach(OpenTx::runLogged);
        topics.forEach(topic -> runLogged(() -> listeners.announce(topic)));
    }

    void undone() {
        ifUndone.forEach(OpenTx::runLogged);
        ifUndone.clear();
    }

    private static void runLogged(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("after the end of a transaction, which stays as it is", e);
        }
    }
}
