package dev.tillbridge.receipt;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// A receipt as a PDF of its paper. Letters stand in the file, so that it looks alike everywhere; nothing is fetched.
public final class ReceiptPdf {
    private static final String LETTERS =
            "body{font-family:receipt}h1,h2,th,.copy,.practice,tr.sum td{font-weight:400}";

    /// Longer than any receipt; how long this one is is known when it was laid out.
    private static final int LONGEST_MM = 5_000;

    private static final int MARGIN_MM = 3;
    private static final double MM_PER_PIXEL = 25.4 / 96;

    static {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OwnLetters());
    }

    private ReceiptPdf() {}

    /// The file's bytes.
    public static byte[] of(Receipt receipt) {
        if (receipt.paper() != Paper.ROLL) {
            return written(ReceiptHtml.of(receipt, receipt.paper().style() + LETTERS));
        }
        return written(roll(receipt, height(roll(receipt, LONGEST_MM)) + 2 * MARGIN_MM));
    }

    private static String roll(Receipt receipt, int millimetres) {
        return ReceiptHtml.of(
                receipt,
                receipt.paper().style() + LETTERS + "@page{size:80mm " + millimetres + "mm;margin:" + MARGIN_MM
                        + "mm 4mm}");
    }

    private static int height(String html) {
        try (var renderer = builder(html).toStream(new ByteArrayOutputStream()).buildPdfRenderer()) {
            renderer.layout();
            return millimetres(renderer);
        }
    }

    private static int millimetres(PdfBoxRenderer renderer) {
        var pixels = renderer.getRootBox().getHeight()
                / (double) renderer.getSharedContext().getDotsPerPixel();
        return (int) Math.ceil(pixels * MM_PER_PIXEL) + 1;
    }

    private static byte[] written(String html) {
        var file = new ByteArrayOutputStream();
        try {
            builder(html).toStream(file).run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file.toByteArray();
    }

    private static PdfRendererBuilder builder(String html) {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.withProducer("Tillbridge");
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(Letters::open, "receipt", 400, FontStyle.NORMAL, true);
        return builder;
    }
}
