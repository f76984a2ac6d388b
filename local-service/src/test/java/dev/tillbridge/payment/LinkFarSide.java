package dev.tillbridge.payment;

import dev.tillbridge.payment.FarSide.Trouble;

/// The other end of a [LinkProvider] in a test: makes trouble, plays the client, counts what really happened.
public interface LinkFarSide {
    enum Call {
        CREATE,
        LOOK,
        LIST,
        OFF,
        PAGES,
        EXPIRE,
        CANCEL
    }

    /// The next such call meets this trouble.
    void next(Call call, Trouble trouble);

    /// How many troubles happened.
    int happened();

    long links();

    long charges();

    /// How often the lists were asked for.
    long lists();

    /// The client opens the link; gives the page's address, or empty when the link takes nothing any more.
    String open(String address);

    /// Types a card there; whether it was taken.
    boolean pay(String page);

    /// Gives a bank account there; whether that was taken.
    boolean payFromBank(String page, String account);

    /// Lets days pass over there.
    void days(int days);
}
