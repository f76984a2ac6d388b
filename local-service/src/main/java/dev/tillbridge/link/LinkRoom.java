package dev.tillbridge.link;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.checkout.CheckoutRoom;
import dev.tillbridge.checkout.LinkSweep;
import dev.tillbridge.checkout.SaleLinks;
import dev.tillbridge.checkout.Sendings;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.Consents;
import dev.tillbridge.message.Messages;
import dev.tillbridge.message.TextLetters;
import dev.tillbridge.message.Texts;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.util.List;

/// The room, put together: what others use of it, and the plan for the runner.
public record LinkRoom(Links links, LinkMails mails, LinkTexts texts, LinkSweep sweep, Plan plan) {
    /// Our own parts that it is built on.
    public record Inside(
            Database database,
            Clock clock,
            Activities activities,
            Payments payments,
            Ledger ledger,
            Locations locations,
            Messages messages,
            Texts texts,
            Consents consents,
            Attention attention,
            Audit audit) {}

    /// What checkout needs to make links: it is made before it.
    public static LinkMails mails(Inside in, LinkProvider provider) {
        return new LinkMails(
                in.database(),
                new SaleLinks(in.activities(), in.payments(), in.ledger()),
                new LinkAddress(provider),
                in.locations(),
                in.payments(),
                in.messages());
    }

    /// The same for texts.
    public static LinkTexts texts(Inside in, LinkProvider provider) {
        return new LinkTexts(
                in.database(),
                new SaleLinks(in.activities(), in.payments(), in.ledger()),
                new LinkAddress(provider),
                in.locations(),
                in.payments(),
                in.texts());
    }

    /// Whoever writes texts, for the outbox.
    public static List<TextLetters> textLetters(Inside in, LinkTexts texts) {
        return List.of(texts, new StopConfirmation(in.database(), in.locations()));
    }

    /// The rest, over a checkout that makes links.
    public static LinkRoom of(
            Inside in, LinkProvider provider, LinkMails mails, LinkTexts texts, CheckoutRoom checkout) {
        var asks = new LinkAsks(in.database(), in.clock(), in.locations());
        var links = new Links(
                in.database(),
                in.clock(),
                in.activities(),
                checkout.checkout(),
                checkout.links(),
                asks,
                new LinkAddress(provider),
                new Sendings(List.of(mails, texts)),
                in.payments(),
                in.texts(),
                in.consents(),
                in.attention(),
                in.audit());
        var replace = new ReplaceLink(
                in.database(),
                checkout.links(),
                checkout.captures(),
                checkout.checkout(),
                in.payments(),
                asks,
                in.attention());
        var sweep = checkout.sweep().orElseThrow();
        return new LinkRoom(links, mails, texts, sweep, new ReplacePlan(replace));
    }
}
