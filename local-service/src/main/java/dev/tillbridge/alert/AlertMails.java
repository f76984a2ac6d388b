package dev.tillbridge.alert;

import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionItem;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.Letters;
import dev.tillbridge.message.Mail;
import dev.tillbridge.message.Message;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Writes the mails of [Alerts]: what needs somebody, as it stands when the mail goes out. Safe for any number of
/// threads.
public final class AlertMails implements Letters {
    static final String KIND = "ATTENTION";
    private static final String TILLBRIDGE = "Tillbridge";

    private final Database database;
    private final Locations locations;
    private final Attention attention;
    private final Payments payments;
    private final Function<Locale, String> pims;

    /// Over the given parts.
    ///
    /// @param pims what practice software is called in a language where its own name is not known
    public AlertMails(
            Database database,
            Locations locations,
            Attention attention,
            Payments payments,
            Function<Locale, String> pims) {
        this.database = database;
        this.locations = locations;
        this.attention = attention;
        this.payments = payments;
        this.pims = pims;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mail compose(Message message) {
        var text = database.read(view -> text(view, message.subject()));
        return new Mail(message.to(), text.subject(), text.plain(), text.html(), List.of());
    }

    private AlertText text(View view, String alertId) {
        var alert = AlertRows.find(view, alertId).orElseThrow();
        var location = locations.location(view);
        var open = attention.list(view);
        var told = alert.day().isPresent()
                ? open.stream().map(AttentionItem::id).toList()
                : AlertRows.items(view, alertId);
        var wanted = Set.copyOf(told);
        var lines = open.stream()
                .filter(item -> wanted.contains(item.id()))
                .map(item -> new AlertLine(item, payment(view, item)))
                .toList();
        return new AlertText(location, lines, told.size() - lines.size(), pims.apply(location.locale()));
    }

    private Optional<AlertLine.Paying> payment(View view, AttentionItem item) {
        return item.paymentId()
                .flatMap(id -> payments.byActivity(view, id).stream()
                        .findFirst()
                        .map(attempt -> new AlertLine.Paying(
                                attempt.code(),
                                attempt.requested(),
                                attempt.asked().practice())));
    }

    /// Mails that do not get out are on the list themselves, for each address, until one gets there.
    @Override
    public void changed(Tx tx, Message message) {
        var address = message.to().text();
        var subject =
                UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
        switch (message.state()) {
            case NOT_SENT -> {
                var why = message.problem().orElseGet(() -> Problem.of(ProblemCode.MAIL_NOT_SET_UP));
                attention.raise(
                        tx,
                        AttentionKind.ALERT_NOT_SENT,
                        subject,
                        Optional.empty(),
                        why,
                        why.code().name());
            }
            case SENT -> attention.end(tx, AttentionKind.ALERT_NOT_SENT, subject, TILLBRIDGE, "sent");
            case QUEUED, MAY_BE_SENT -> {}
        }
    }
}
