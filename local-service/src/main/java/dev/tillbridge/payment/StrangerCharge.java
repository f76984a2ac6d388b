package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.Optional;

/// A charge on our processor account that another installation made, or that our own made and our books do not
/// know. For display and for the rules that stop charging; never booked, never posted.
///
/// @param installation the other's id where it is one; for anything else a stand-in of letters, the same each time
/// @param attempt what the other calls the attempt; says nothing about ours, even where it is the same
/// @param invoices the numbers that the other wrote beside it, with commas between; for what was listed earlier, empty
/// @param amount empty where it cannot be read: a stranger that is garbled is a stranger all the same
public record StrangerCharge(
        String reference,
        String installation,
        String attempt,
        String code,
        String invoices,
        Optional<Money> amount,
        ChargeStatus status,
        Instant created) {
    public boolean isFinal() {
        return status == ChargeStatus.CAPTURED || status == ChargeStatus.CLOSED;
    }
}
