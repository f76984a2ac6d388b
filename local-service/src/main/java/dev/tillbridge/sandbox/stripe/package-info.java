/// A foreign company that happens to live in our jar: a strict, stateful card processor on loopback, shaped like
/// Stripe.
///
/// It shares nothing with the rest of Tillbridge: own server, own file, own codec. Practice money only.
@NullMarked
package dev.tillbridge.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
