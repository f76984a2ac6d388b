package dev.tillbridge.payment;

import java.time.Instant;
import java.util.Optional;

/// Links that a client pays by, once. One per processor account, beside its [PaymentProvider]; calls block as that
/// one's do, and never throw for what the processor or the network does. Thread-safe.
public interface LinkProvider {
    /// Makes a link that takes the amount once. The key is stored before the call. Nobody knows the address before it
    /// is told, so that after it nothing can have moved.
    LinkAnswer create(LinkOrder order, String key);

    /// What is true now about the link, and about everything that was paid by it.
    LinkAnswer look(String reference);

    /// Looks for the link of an order by attempt and installation in its metadata, among all links since the order.
    /// [LinkAnswer.Absent] is only said when all of them were read.
    LinkAnswer find(LinkOrder order);

    /// Makes sure that nobody can pay by it any more: off, then the pages that are open on it, then everything is read
    /// again. [LinkAnswer.Known] is only said when that is certain; the truth may be that it was paid first.
    /// Repeating it is harmless, and each time has keys of its own.
    LinkAnswer turnOff(String reference);

    /// Turns it off and cancels what is on its way from a bank account and not sent yet, all but the payment that is
    /// kept. The truth may be that it was sent: then it goes on. Repeating it is harmless.
    LinkAnswer withdraw(String reference, Optional<String> keep);

    /// By which links something was paid on pages that were opened since then, in few questions for however many links.
    LinkNews paidSince(Instant since);
}
