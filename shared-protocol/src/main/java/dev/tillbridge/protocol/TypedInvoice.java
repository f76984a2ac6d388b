package dev.tillbridge.protocol;

/// An invoice typed in by hand.
///
/// @param pims the PIMS's key ("typed" when the clinic names none)
public record TypedInvoice(String pims, String number, String client, Amount due) {}
