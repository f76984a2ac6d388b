package dev.tillbridge.payment;

import dev.tillbridge.payment.FarSide.Trouble;

/// The other end of a [RefundProvider] in a test: has payments to give back of, makes trouble, counts what really
/// happened.
public interface RefundFarSide {
    enum Call {
        CREATE,
        LOOK,
        LIST
    }

    /// The next such call meets this trouble.
    void next(Call call, Trouble trouble);

    /// How many troubles happened.
    int happened();

    /// A payment that was made; gives its reference.
    String paid(long minorUnits);

    /// A payment that nobody has made yet.
    String open(long minorUnits);

    /// How many refunds there are, and what was given back in all.
    long refunds();

    long refundedMinor();

    /// The bank sends it back, days later.
    void sendBack(String refund);
}
