package dev.tillbridge.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptPdfTest {
    private static final double MM = 72 / 25.4;

    @Test
    void a_receipt_comes_out_on_letter_or_a4_with_its_lines_and_money() throws IOException {
        try (var letter = pdf(SomeReceipt.of(Paper.LETTER, "Anna Okafor", 3));
                var a4 = pdf(SomeReceipt.of(Paper.A4, "Anna Okafor", 3))) {
            assertThat(letter.getPage(0).getMediaBox().getWidth()).isCloseTo(612, within(1f));
            assertThat(letter.getPage(0).getMediaBox().getHeight()).isCloseTo(792, within(1f));
            assertThat((double) a4.getPage(0).getMediaBox().getWidth()).isCloseTo(210 * MM, within(1.0));
            assertThat(text(letter))
                    .contains("K7M42QX", "Visit 3", "$31.50", "Visa •••• 4242", "Anna Okafor")
                    .doesNotContain("COPY");
            picture(letter, "letter");
        }
    }

    @Test
    void on_the_roll_the_paper_is_as_long_as_the_receipt() throws IOException {
        try (var little = pdf(SomeReceipt.of(Paper.ROLL, "Anna Okafor", 1));
                var long1 = pdf(SomeReceipt.of(Paper.ROLL, "Anna Okafor", 120))) {
            assertThat((double) little.getPage(0).getMediaBox().getWidth()).isCloseTo(80 * MM, within(1.0));
            assertThat(little.getNumberOfPages()).isEqualTo(1);
            assertThat(long1.getNumberOfPages()).isEqualTo(1);
            assertThat((double) little.getPage(0).getMediaBox().getHeight()).isLessThan(200 * MM);
            assertThat((double) long1.getPage(0).getMediaBox().getHeight()).isGreaterThan(500 * MM);
            assertThat(text(long1)).contains("Visit 120", "Thank you.");
            picture(little, "roll");
        }
    }

    @Test
    void names_of_other_scripts_come_out_and_stand_in_the_file_with_their_letters() throws IOException {
        try (var pdf = pdf(SomeReceipt.of(Paper.A4, "Łukasz Ångström Ελένη Наталья", 1))) {
            assertThat(text(pdf)).contains("Łukasz Ångström Ελένη Наталья", "Klinik Østergård");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void no_text_of_others_breaks_the_page() throws IOException {
        var hostile = "<b>&amp;</b>]]> \u0000\u0007\uFFFE\uD800 <!-- <img src='http://127.0.0.1:1/x'>";
        try (var pdf = pdf(SomeReceipt.of(Paper.A4, hostile, 1))) {
            assertThat(text(pdf)).contains("<b>&amp;</b>]]>");
        }
    }

    @Test
    void nothing_is_written_beside_the_receipt(@TempDir Path home) {
        System.setProperty("pdfbox.fontcache", home.toString());

        ReceiptPdf.of(SomeReceipt.of(Paper.A4, "Anna Okafor 安娜", 1));

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_copy_says_so_in_every_layout() throws IOException {
        var copy = SomeReceipt.of(Paper.ROLL, "Anna Okafor", 1).copy(true);
        try (var pdf = pdf(copy)) {
            assertThat(text(pdf).replace(" ", "")).contains("COPY");
        }
        assertThat(ReceiptHtml.of(copy)).contains("COPY");
        assertThat(ReceiptText.of(copy)).contains("COPY");
        assertThat(ReceiptText.of(SomeReceipt.of(Paper.ROLL, "Anna Okafor", 1))).doesNotContain("COPY");
    }

    private static PDDocument pdf(Receipt receipt) throws IOException {
        return Loader.loadPDF(ReceiptPdf.of(receipt));
    }

    /// For people to look at.
    private static void picture(PDDocument pdf, String name) throws IOException {
        var file = Path.of("target", "pictures", "receipt-" + name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 90), "png", file.toFile());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
