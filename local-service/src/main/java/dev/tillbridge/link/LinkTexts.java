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
import dev.tillbridge.message.PhoneNumber;
import dev.tillbridge.message.Text;
import dev.tillbridge.message.TextLetters;
import dev.tillbridge.message.TextMessage;
import dev.tillbridge.message.Texts;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.util.Map;
import java.util.stream.Collectors;

/// Links by text message. What was typed comes first; amount, link, clinic and how to stop are added here and cannot be
/// taken away. Safe for any number of threads.
public final class LinkTexts implements Sending, TextLetters {
    static final String KIND = "LINK";
    private static final String REMINDER = " reminder";
    private static final int LONGEST_NUMBERS = 60;

    private final Database database;
    private final SaleLinks links;
    private final LinkAddress addresses;
    private final Locations locations;
    private final Payments payments;
    private final Texts texts;

    LinkTexts(
            Database database,
            SaleLinks links,
            LinkAddress addresses,
            Locations locations,
            Payments payments,
            Texts texts) {
        this.database = database;
        this.links = links;
        this.addresses = addresses;
        this.locations = locations;
        this.payments = payments;
        this.texts = texts;
    }

    @Override
    public SendKind kindOfSending() {
        return SendKind.TEXT;
    }

    @Override
    public void send(Tx tx, String payment, SendTo to, boolean reminder) {
        texts.queue(tx, KIND, payment + (reminder ? REMINDER : ""), new PhoneNumber(to.address()));
    }

    @Override
    public String textKind() {
        return KIND;
    }

    private record Found(SaleLink link, Location location) {}

    @Override
    public Text compose(TextMessage message) {
        var found = database.<Found>read(view -> new Found(
                links.find(view, payment(message))
                        .orElseThrow(() -> Problem.of(ProblemCode.LINK_NOT_OPEN).asException()),
                locations.location(view)));
        var link = found.link();
        var location = found.location();
        var address = addresses.of(link);
        var words = new LinkWords(location.locale());
        var practice = link.attempt().asked().practice() ? words.of("practice") + "\n" : "";
        var reminder = message.subject().endsWith(REMINDER) ? words.of("reminder") + "\n" : "";
        var body = practice + reminder + link.ask().text() + "\n" + due(link, location, words) + "\n" + address + "\n"
                + end(location) + " " + message.mark();
        return new Text(message.to(), body, message.mark());
    }

    private static String due(SaleLink link, Location location, LinkWords words) {
        var amount = MoneyText.of(link.attempt().requested(), location.locale());
        var numbers = link.invoices().stream().map(SaleLinkInvoice::number).collect(Collectors.joining(", "));
        return numbers.length() > LONGEST_NUMBERS
                ? amount
                : words.of("due", Map.of("invoice", numbers, "amount", amount));
    }

    /// Who it comes from, and how to get no more.
    static String end(Location location) {
        return new LinkWords(location.locale()).of("end", Map.of("clinic", location.name()));
    }

    private static String payment(TextMessage message) {
        return message.subject().replace(REMINDER, "");
    }

    @Override
    public void changed(Tx tx, TextMessage message) {
        payments.byActivity(tx, payment(message)).forEach(attempt -> payments.tell(tx, attempt, "LINK_MESSAGE"));
    }
}
