package dev.tillbridge.protocol;

/// The invoice that must still be on the page, found as the profile's page says; a call whose guard does not hold
/// is refused ([PageFault#OTHER_INVOICE]) and does nothing.
public record Guard(String invoiceId) {}
