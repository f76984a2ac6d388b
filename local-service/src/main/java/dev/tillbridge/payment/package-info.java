/// Attempts, claims and the ledger: what is true about money. And [PaymentProvider], which moves it.
@NullMarked
package dev.tillbridge.payment;

import org.jspecify.annotations.NullMarked;
