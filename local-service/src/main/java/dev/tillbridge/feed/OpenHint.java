package dev.tillbridge.feed;

import dev.tillbridge.payment.Happening;
import java.time.Instant;

/// A hint whose handler is asked again.
///
/// @param since when it was first asked in vain
/// @param tries how often it was asked in vain
/// @param troubled whether the last answer was that it cannot be taken in
record OpenHint(Happening hint, Instant since, int tries, boolean troubled) {}
