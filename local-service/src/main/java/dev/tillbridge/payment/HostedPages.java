package dev.tillbridge.payment;

import java.net.URI;
import java.util.Optional;

/// Pages of the processor on which a card is typed, each made for exactly one charge. The reference of a page's charge
/// is the page's own id as long as no money moved on it, and from then on the payment's.
public interface HostedPages extends Charges {
    /// Where a page that is still open stands, as it was seen last; asks nobody. Whoever has this address can pay, so
    /// that it is neither stored nor logged.
    Optional<URI> address(String reference);
}
