package dev.tillbridge.link;

import dev.tillbridge.checkout.MoneyText;
import dev.tillbridge.checkout.SaleLink;
import dev.tillbridge.checkout.SaleLinkInvoice;
import dev.tillbridge.checkout.SaleLinks;
import dev.tillbridge.checkout.SendKind;
import dev.tillbridge.checkout.SendTo;
import dev.tillbridge.checkout.Sending;
import dev.tillbridge.location.Location;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.Letters;
import dev.tillbridge.message.Mail;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.message.Message;
import dev.tillbridge.message.Messages;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Links by e-mail. What was typed comes first; amount, link and clinic are added here. Safe for any number of threads.
public final class LinkMails implements Sending, Letters {
    static final String KIND = "LINK";
    private static final String REMINDER = " reminder";

    private final Database database;
    private final SaleLinks links;
    private final LinkAddress addresses;
    private final Locations locations;
    private final Payments payments;
    private final Messages messages;

    LinkMails(
            Database database,
            SaleLinks links,
            LinkAddress addresses,
            Locations locations,
            Payments payments,
            Messages messages) {
        this.database = database;
        this.links = links;
        this.addresses = addresses;
        this.locations = locations;
        this.payments = payments;
        this.messages = messages;
    }

    @Override
    public SendKind kindOfSending() {
        return SendKind.MAIL;
    }

    @Override
    public void send(Tx tx, String payment, SendTo to, boolean reminder) {
        messages.queue(tx, KIND, payment + (reminder ? REMINDER : ""), MailAddress.of(to.address()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Found(SaleLink link, Location location) {}

    @Override
    public Mail compose(Message message) {
        var found = database.<Found>read(view -> new Found(link(view, message), locations.location(view)));
        var link = found.link();
        var address = addresses.of(link);
        var location = found.location();
        var words = new LinkWords(location.locale());
        boolean reminder = message.subject().endsWith(REMINDER);
        var subject = words.of(reminder ? "subject.reminder" : "subject", Map.of("clinic", location.name()));
        var text = (reminder ? words.of("reminder") + "\n\n" : "") + link.ask().text();
        var due = words.of(
                "due",
                Map.of(
                        "invoice",
                        link.invoices().stream().map(SaleLinkInvoice::number).collect(Collectors.joining(", ")),
                        "amount",
                        MoneyText.of(link.attempt().requested(), location.locale())));
        var until = words.of("until", Map.of("day", day(link, location)));
        var practice = link.attempt().asked().practice() ? words.of("practice") + "\n\n" : "";
        var clinic =
                String.join("\n", List.of(location.name(), String.join(", ", location.address()), location.phone()));
        return new Mail(
                message.to(),
                subject,
                practice + text + "\n\n" + due + "\n" + address + "\n\n" + until + "\n\n" + clinic.strip() + "\n",
                "<!doctype html><html lang=\"" + location.locale().getLanguage() + "\"><body>" + lines(practice)
                        + "<p>" + lines(text) + "</p><p>" + lines(due) + "<br><a href=\"" + lines(address) + "\">"
                        + lines(address) + "</a></p><p>" + lines(until) + "</p><p>" + lines(clinic.strip())
                        + "</p></body></html>",
                List.of());
    }

    private SaleLink link(View view, Message message) {
        return links.find(view, payment(message))
                .orElseThrow(() -> Problem.of(ProblemCode.LINK_NOT_OPEN).asException());
    }

    private static String payment(Message message) {
        return message.subject().replace(REMINDER, "");
    }

    /// The last whole day on which it can be paid for certain.
    private static String day(SaleLink link, Location location) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(location.locale())
                .format(link.ask().until().atZone(location.zone()).minusDays(1));
    }

    private static String lines(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }

    @Override
    public void changed(Tx tx, Message message) {
        payments.byActivity(tx, payment(message)).forEach(attempt -> payments.tell(tx, attempt, "LINK_MESSAGE"));
    }
}
