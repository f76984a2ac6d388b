package dev.tillbridge.terminal;

import dev.tillbridge.money.Money;
import java.util.List;

/// A family of card terminals behind one connection (all readers of a Stripe account; one PAX terminal). What a
/// terminal
/// shows is display, never the truth about money: that is the processor's charge object. Calls block, are made
/// outside any
/// transaction and never throw for what the device or the network does. Thread-safe.
public interface CardTerminal {
    /// The driver's name, the first part of every [TerminalId] of it.
    String driver();

    /// Puts a charge on the terminal and asks for the card.
    ///
    /// @param charge the processor's reference of the charge object, created unconfirmed
    /// @param key the effect's key, stored before the call
    TerminalAnswer show(TerminalId terminal, String charge, Money amount, boolean partialApproval, String key);

    /// What the terminal shows now. Harmless.
    TerminalAnswer look(TerminalId terminal);

    /// Takes whatever the terminal shows off it, then looks: idle, or what could not be taken off. Repeating is
    /// harmless.
    TerminalAnswer clear(TerminalId terminal);

    /// All terminals of the connection, in use at this location or not.
    List<TerminalInfo> list();

    /// Registers a new terminal by the code on its screen; throws [dev.tillbridge.problem.ProblemException].
    TerminalInfo register(String registrationCode, String label);
}
