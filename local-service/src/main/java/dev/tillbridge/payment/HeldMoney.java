package dev.tillbridge.payment;

import dev.tillbridge.activity.Signal;

/// What people may wish of money that is held on a card: words to the activity that holds it.
public final class HeldMoney {
    /// Take it now, before its time.
    public static final Signal TAKE_NOW = new Signal("take-now");

    /// Let it go: nothing is to be taken.
    public static final Signal LET_GO = new Signal("let-go");

    private HeldMoney() {}
}
