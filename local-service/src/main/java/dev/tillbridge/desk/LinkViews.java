package dev.tillbridge.desk;

import dev.tillbridge.checkout.LinkException;
import dev.tillbridge.checkout.SaleLinkInvoice;
import dev.tillbridge.link.LinkListed;
import dev.tillbridge.link.LinkSent;
import dev.tillbridge.payment.Person;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.protocol.LinkView;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Payment links as they travel.
final class LinkViews {
    private LinkViews() {}

    static LinkView view(LinkListed listed, Locale locale, ZoneId zone) {
        var words = DeskWords.of(locale);
        var link = listed.link();
        var attempt = link.attempt();
        var to = link.ask().to();
        return new LinkView(
                link.id(),
                attempt.code().value(),
                link.state().name(),
                link.exception().name(),
                state(listed, words, locale, zone),
                Wire.amount(attempt.requested()),
                attempt.asked().payer().name(),
                link.invoices().stream().map(SaleLinkInvoice::number).toList(),
                listed.message().map(LinkSent::to).orElse(to == null ? null : to.masked()),
                listed.message().map(sent -> sent(sent, words, locale)).orElse(null),
                attempt.createdAt(),
                link.ask().until(),
                attempt.asked().desk(),
                attempt.asked().person().map(Person::name).orElse(null),
                listed.owed());
    }

    private static String state(LinkListed listed, DeskWords words, Locale locale, ZoneId zone) {
        var link = listed.link();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(link.ask().until().atZone(zone));
        var text = words.of("link." + link.state().name(), day);
        if (link.exception() != LinkException.NONE) {
            text += ", " + words.of("link.exception." + link.exception().name(), "");
        }
        return listed.owed() ? text + ", " + words.of("link.owed", "") : text;
    }

    private static String sent(LinkSent sent, DeskWords words, Locale locale) {
        var text = words.of("link.sent." + sent.state(), sent.to());
        return sent.problem()
                .map(problem -> text + ": " + ProblemText.of(problem, locale).cause())
                .orElse(text);
    }
}
