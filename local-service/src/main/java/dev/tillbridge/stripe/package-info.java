/// Stripe behind [dev.tillbridge.payment.PaymentProvider] and [dev.tillbridge.terminal.CardTerminal]: readers
/// driven through the service, so that only outgoing calls are made. The only room that knows Stripe's library.
@NullMarked
package dev.tillbridge.stripe;

import org.jspecify.annotations.NullMarked;
