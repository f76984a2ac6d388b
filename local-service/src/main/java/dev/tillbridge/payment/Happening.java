package dev.tillbridge.payment;

import java.time.Instant;
import java.util.Optional;

/// One entry of the processor's list of what happened on the account. Every part of it is a hint to look at the
/// object, never a fact about money: what it says of the object is a picture of some time ago.
///
/// @param id the entry's own id
/// @param type the processor's word for what happened, as `payment_intent.succeeded`
/// @param kind the processor's word for what kind of object it is about, as `payment_intent`, `refund`,
///     `dispute`; empty where it does not say
/// @param object the object's id; empty where it has none
/// @param payment the payment that the object belongs to, where the entry names one
/// @param attempt what its metadata says is our id of the attempt
/// @param created when it happened, by the processor's clock
public record Happening(
        String id,
        String type,
        String kind,
        String object,
        Optional<String> payment,
        Optional<String> attempt,
        Instant created) {}
