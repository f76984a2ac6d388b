package dev.tillbridge.receipt;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// A self-contained HTML page as a PDF: well-formed XML, no script. Letters stand in the file, so that it looks alike
/// everywhere; nothing is fetched.
public final class PdfPage {
    /// The style that gives a page its letters, of which there is one weight.
    public static final String LETTERS = "body{font-family:receipt}h1,h2,th,.copy,.practice,tr.sum td{font-weight:400}";

    static {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OwnLetters());
    }

    private PdfPage() {}

    /// The file's bytes.
    public static byte[] of(String html) {
        var file = new ByteArrayOutputStream();
        try {
            builder(html).toStream(file).run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file.toByteArray();
    }

    static PdfRendererBuilder builder(String html) {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.withProducer("Tillbridge");
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(Letters::open, "receipt", 400, FontStyle.NORMAL, true);
        return builder;
    }
}
