package dev.tillbridge.dayend;

import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionItem;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.Attachment;
import dev.tillbridge.message.Letters;
import dev.tillbridge.message.Mail;
import dev.tillbridge.message.Message;
import dev.tillbridge.payment.DayBook;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Each closed day by e-mail, as it was closed. Safe for any number of threads.
public final class DayMails implements Letters {
    static final String KIND = "DAY_CLOSE";
    private static final String TILLBRIDGE = "Tillbridge";

    private final Database database;
    private final Days days;
    private final Locations locations;
    private final Attention attention;
    private final BooleanSupplier practice;

    DayMails(Database database, Days days, Locations locations, Attention attention, BooleanSupplier practice) {
        this.database = database;
        this.days = days;
        this.locations = locations;
        this.attention = attention;
        this.practice = practice;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mail compose(Message message) {
        var parts = database.<Parts>read(view -> {
            var close = days.byId(view, message.subject()).orElseThrow();
            var sheet = DaySheet.of(close, locations.location(view), practice.getAsBoolean());
            return new Parts(close, sheet, DayCsv.of(sheet, DayBook.between(view, sheet.from(), close.figuresAt())));
        });
        var sheet = parts.sheet();
        var words = sheet.words();
        var subject = words.of("mail.subject")
                .replace("{day}", sheet.day().toString())
                .replace("{clinic}", sheet.clinic());
        var name = "tillbridge-" + sheet.day();
        return new Mail(
                message.to(),
                sheet.practice() ? words.of("practice") + " " + subject : subject,
                words.of("mail.text").replace("{name}", parts.close().by()),
                DayHtml.of(sheet),
                List.of(
                        new Attachment(name + ".pdf", "application/pdf", DayFiles.pdf(sheet)),
                        new Attachment(name + ".csv", "text/csv", parts.csv().getBytes(StandardCharsets.UTF_8))));
    }

    private record Parts(DayClose close, DaySheet sheet, String csv) {}

    /// Whom a mail does not reach stands on the list until one does, or until the settings do not name them any more.
    @Override
    public void changed(Tx tx, Message message) {
        switch (message.state()) {
            case NOT_SENT -> {
                var why = message.problem().orElseGet(() -> Problem.of(ProblemCode.MAIL_NOT_SET_UP));
                attention.raise(
                        tx,
                        AttentionKind.DAY_MAIL_NOT_SENT,
                        message.to().text(),
                        Optional.empty(),
                        why,
                        why.code().name());
            }
            case SENT -> {
                end(tx, message.to().text(), "sent");
                gone(tx).forEach(address -> end(tx, address, "no longer named"));
            }
            case QUEUED, MAY_BE_SENT -> {}
        }
    }

    private void end(Tx tx, String address, String how) {
        attention.end(tx, AttentionKind.DAY_MAIL_NOT_SENT, address, TILLBRIDGE, how);
    }

    private List<String> gone(Tx tx) {
        var named = locations.location(tx).dayMail();
        return attention.list(tx).stream()
                .filter(item -> item.kind() == AttentionKind.DAY_MAIL_NOT_SENT)
                .map(AttentionItem::subject)
                .filter(address -> !named.contains(address))
                .toList();
    }
}
