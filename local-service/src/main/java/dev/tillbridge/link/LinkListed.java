package dev.tillbridge.link;

import dev.tillbridge.checkout.SaleLink;
import java.util.Optional;

/// A link in the list.
///
/// @param owed whether what it was for is still open, as far as our own books know
/// @param message what was last sent of it
public record LinkListed(SaleLink link, boolean owed, Optional<LinkSent> message) {}
