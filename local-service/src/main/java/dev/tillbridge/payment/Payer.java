package dev.tillbridge.payment;

/// The client who pays.
///
/// @param pims the PIMS whose id it is
/// @param id compared exactly; a name identifies nobody
public record Payer(String pims, String id, String name) {
    public Payer {
        Bounds.text(pims, 120);
        Bounds.text(id, 120);
        Bounds.text(name, 300);
    }
}
