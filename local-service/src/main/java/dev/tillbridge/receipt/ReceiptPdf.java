package dev.tillbridge.receipt;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.ByteArrayOutputStream;

/// A receipt as a PDF of its paper.
public final class ReceiptPdf {
    /// Longer than any receipt; how long this one is is known when it was laid out.
    private static final int LONGEST_MM = 5_000;

    private static final int MARGIN_MM = 3;
    private static final double MM_PER_PIXEL = 25.4 / 96;

    private ReceiptPdf() {}

    /// The file's bytes.
    public static byte[] of(Receipt receipt) {
        if (receipt.paper() != Paper.ROLL) {
            return PdfPage.of(ReceiptHtml.of(receipt, receipt.paper().style() + PdfPage.LETTERS));
        }
        return PdfPage.of(roll(receipt, height(roll(receipt, LONGEST_MM)) + 2 * MARGIN_MM));
    }

    private static String roll(Receipt receipt, int millimetres) {
        return ReceiptHtml.of(
                receipt,
                receipt.paper().style() + PdfPage.LETTERS + "@page{size:80mm " + millimetres + "mm;margin:" + MARGIN_MM
                        + "mm 4mm}");
    }

    private static int height(String html) {
        try (var renderer =
                PdfPage.builder(html).toStream(new ByteArrayOutputStream()).buildPdfRenderer()) {
            renderer.layout();
            return millimetres(renderer);
        }
    }

    private static int millimetres(PdfBoxRenderer renderer) {
        var pixels = renderer.getRootBox().getHeight()
                / (double) renderer.getSharedContext().getDotsPerPixel();
        return (int) Math.ceil(pixels * MM_PER_PIXEL) + 1;
    }
}
