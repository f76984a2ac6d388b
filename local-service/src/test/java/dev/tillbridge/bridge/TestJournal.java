package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Change;
import dev.tillbridge.protocol.InvoiceMark;
import dev.tillbridge.protocol.InvoiceState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A journal in memory: row n says that invoice n may be paid.
public final class TestJournal implements EventSource {
    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private volatile String log = "log-a";
    private volatile long oldest;

    public void grow() {
        long number = rows.size() + 1L;
        var state = new InvoiceState("demo", Long.toString(number), InvoiceMark.PAY, "Pay", null);
        rows.add(new Row(number, List.of(new Change.Invoice(state))));
    }

    /// As after a restore.
    public void rename(String name) {
        log = name;
    }

    public void forgetBefore(long number) {
        oldest = number;
    }

    @Override
    public String log() {
        return log;
    }

    @Override
    public long head() {
        return rows.size();
    }

    @Override
    public long oldest() {
        return oldest;
    }

    @Override
    public Batch after(Session session, String known, long after, int most) {
        if (!known.equals(log)) {
            return Batch.everythingAnew();
        }
        var next = rows.stream().skip(after).limit(most).toList();
        return new Batch(next, after + next.size());
    }

    @Override
    public Row snapshot(Session session) {
        var state = new InvoiceState("demo", "everything", InvoiceMark.PAY, "Pay", null);
        return new Row(head(), List.of(new Change.Invoice(state)));
    }
}
