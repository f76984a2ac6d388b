package dev.tillbridge.alert;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionItem;
import dev.tillbridge.location.Location;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.message.Messages;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Mails what needs somebody to those whom the location names: once a day all of it, at once what cannot wait. Looked
/// at twice a minute by one service; two at once tell nothing twice.
public final class Alerts {
    /// After one that was told at once, more waits so long: of a bad morning people get a few mails, not fifty.
    static final Duration PAUSE = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Locations locations;
    private final Attention attention;
    private final Messages messages;

    public Alerts(
            Database database, Clock clock, Ids ids, Locations locations, Attention attention, Messages messages) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.locations = locations;
        this.attention = attention;
        this.messages = messages;
    }

    /// Queues what is due now.
    public void look() {
        // It may take another second, and a service at rest keeps one connection.
        var due = database.readAtLeisure(this::due);
        if (due.daily()) {
            database.change(this::daily);
        }
        if (due.atOnce()) {
            database.change(this::atOnce);
        }
    }

    private record Due(boolean daily, boolean atOnce) {}

    private Due due(View view) {
        var location = locations.location(view);
        return location.alertsTo().isEmpty()
                ? new Due(false, false)
                : new Due(day(view, location).isPresent(), !urgent(view).isEmpty());
    }

    /// The clinic's day whose mail is due.
    private Optional<LocalDate> day(View view, Location location) {
        var now = clock.instant().atZone(location.zone());
        boolean later = !now.toLocalTime().isBefore(location.alertsAt());
        return later && !AlertRows.hasDay(view, now.toLocalDate()) ? Optional.of(now.toLocalDate()) : Optional.empty();
    }

    private List<AttentionItem> urgent(View view) {
        var now = now();
        boolean pause = AlertRows.lastAtOnce(view)
                .filter(last -> last.plus(PAUSE).isAfter(now) && !last.isAfter(now))
                .isPresent();
        if (pause) {
            return List.of();
        }
        var told = AlertRows.told(view);
        return attention.list(view).stream()
                .filter(item -> item.kind().urgency().isUrgent(item.since(), now))
                .filter(item -> !told.contains(item.id()))
                .toList();
    }

    private void daily(Tx tx) {
        var location = locations.location(tx);
        var day = day(tx, location);
        if (day.isEmpty()) {
            return;
        }
        var alert = new Alert(ids.next(), day, now());
        // The day is used up though nothing needs anybody: what comes later is for the next one.
        if (AlertRows.insert(tx, alert) && attention.count(tx) > 0) {
            send(tx, location, alert);
        }
    }

    private void atOnce(Tx tx) {
        var items = urgent(tx);
        var location = locations.location(tx);
        if (items.isEmpty() || location.alertsTo().isEmpty()) {
            return;
        }
        var alert = new Alert(ids.next(), Optional.empty(), now());
        AlertRows.insert(tx, alert);
        long told = items.stream()
                .filter(item -> AlertRows.tell(tx, alert.id(), item.id()))
                .count();
        if (told > 0) {
            send(tx, location, alert);
        }
    }

    private void send(Tx tx, Location location, Alert alert) {
        for (var address : location.alertsTo()) {
            messages.queue(tx, AlertMails.KIND, alert.id(), new MailAddress(address));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
