package dev.tillbridge.protocol;

/// A receipt as a PDF file.
///
/// @param base64 its bytes; a receipt that does not fit into a frame is refused
public record ReceiptPdf(@Bounded(240_000) String base64) {}
