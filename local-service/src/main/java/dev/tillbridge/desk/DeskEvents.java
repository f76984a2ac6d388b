package dev.tillbridge.desk;

import dev.tillbridge.activity.JournalFeed;
import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.activity.LogPosition;
import dev.tillbridge.activity.Replay;
import dev.tillbridge.bridge.EventSource;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.pims.profile.Profiles;
import dev.tillbridge.protocol.Change;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.ProfileList;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The journal as screens see it: a row tells the thing that it changed, as that thing stands now.
///
/// Rows of one batch that changed the same thing are told once, with the last of them: the view is today's anyway.
final class DeskEvents implements EventSource {
    private final Database database;
    private final JournalFeed feed;
    private final PaymentViews payments;
    private final InvoiceStates invoices;
    private final DeskViews desk;
    private final Supplier<ProfileList> profiles;
    private final OpenPayments open;

    DeskEvents(
            Database database,
            JournalFeed feed,
            PaymentViews payments,
            InvoiceStates invoices,
            DeskViews desk,
            Supplier<ProfileList> profiles,
            OpenPayments open) {
        this.database = database;
        this.feed = feed;
        this.payments = payments;
        this.invoices = invoices;
        this.desk = desk;
        this.profiles = profiles;
        this.open = open;
    }

    /// What a journal row is about.
    private sealed interface Subject {
        record Payment(String id) implements Subject {}

        record Invoice(String subject) implements Subject {}

        record Desk() implements Subject {}

        record ProfileSet() implements Subject {}
    }

    /// Of several desks most have no part in a charge that is under way, and their people wait to see it.
    @Override
    public Duration company() {
        return database.shared() ? Duration.ofMillis(40) : EventSource.super.company();
    }

    @Override
    public String log() {
        return feed.position().log();
    }

    @Override
    public long head() {
        return feed.position().last();
    }

    @Override
    public long oldest() {
        return feed.oldest();
    }

    @Override
    public Batch after(Session session, String log, long after, int most) {
        var known = new LogPosition(log, after);
        var told = database.look(view -> told(view, known, most, session.locale(), Optional.empty()));
        if (told.isPresent()) {
            return told.get();
        }
        // Read before the view opens: whoever holds one must not wait for another.
        var list = Optional.of(profiles.get());
        return database.look(view -> told(view, known, most, session.locale(), list))
                .orElseThrow();
    }

    /// Nothing where the profiles are to be told and are not given.
    private Optional<Batch> told(View view, LogPosition known, int most, Locale locale, Optional<ProfileList> list) {
        return switch (feed.since(view, known, most)) {
            case Replay.Snapshot _ -> Optional.of(Batch.everythingAnew());
            case Replay.Rows(var rows, var _) when rows.isEmpty() -> Optional.of(new Batch(List.of(), known.last()));
            case Replay.Rows(var rows, var _)
            when list.isEmpty() && rows.stream().anyMatch(DeskEvents::ofProfiles) -> Optional.empty();
            case Replay.Rows(var rows, var _) ->
                Optional.of(noted(known.log(), batch(rows, new Telling(view, locale, list))));
        };
    }

    private Batch noted(String log, Batch batch) {
        for (var row : batch.rows()) {
            for (var change : row.changes()) {
                if (change instanceof Change.Desk(var stands)) {
                    open.told(
                            new LogPosition(log, batch.upTo()),
                            !stands.running().isEmpty());
                }
            }
        }
        return batch;
    }

    private static boolean ofProfiles(JournalRow row) {
        return row.subjectKind().equals(Profiles.TOPIC);
    }

    @Override
    public Row snapshot(Session session) {
        long head = head();
        var everything = new Change.Snapshot(desk.desk(session.locale()), profiles.get());
        return new Row(head, List.of(everything));
    }

    private static Batch batch(List<JournalRow> rows, Telling telling) {
        var told = new LinkedHashSet<Subject>();
        var events = new ArrayList<Row>();
        for (var row : rows.reversed()) {
            var changes = new ArrayList<Change>();
            for (var subject : subjects(row)) {
                if (told.add(subject)) {
                    telling.change(subject).ifPresent(changes::add);
                }
            }
            if (!changes.isEmpty()) {
                events.add(new Row(row.number(), changes));
            }
        }
        Collections.reverse(events);
        return new Batch(events, rows.getLast().number());
    }

    /// A payment's change also changes the strip and the counts around it.
    private static List<Subject> subjects(JournalRow row) {
        return switch (row.subjectKind()) {
            case JournalRow.ACTIVITY, "payment" -> List.of(new Subject.Payment(row.subjectId()), new Subject.Desk());
            case "invoice" -> List.of(new Subject.Invoice(row.subjectId()));
            case "desk" -> List.of(new Subject.Desk());
            case Profiles.TOPIC -> List.of(new Subject.ProfileSet());
            default -> List.of();
        };
    }

    /// Makes the changes of one batch, all from one moment; a payment that also stands on the desk is told once.
    private final class Telling {
        private final View view;
        private final Locale locale;
        private final Optional<ProfileList> list;
        private final Map<String, PaymentView> told = new HashMap<>();

        Telling(View view, Locale locale, Optional<ProfileList> list) {
            this.view = view;
            this.locale = locale;
            this.list = list;
        }

        Optional<Change> change(Subject subject) {
            return switch (subject) {
                // An activity of another kind has an id that is no payment's.
                case Subject.Payment(var id) ->
                    payments.known(view, id) ? Optional.of(new Change.Payment(payment(id))) : Optional.empty();
                case Subject.Invoice(var key) ->
                    Optional.of(new Change.Invoice(invoices.of(view, InvoiceKey.ofSubject(key))));
                case Subject.Desk() -> Optional.of(new Change.Desk(desk.desk(view, locale, this::payment)));
                case Subject.ProfileSet() -> list.map(Change.Profiles::new);
            };
        }

        private PaymentView payment(String id) {
            return told.computeIfAbsent(id, each -> payments.view(view, each, locale));
        }
    }
}
