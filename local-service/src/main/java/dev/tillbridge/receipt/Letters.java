package dev.tillbridge.receipt;

import java.io.InputStream;

/// The letters that a PDF carries: Liberation Sans (SIL Open Font License), which PDFBox brings along, with the Latin,
/// Greek, Cyrillic and Hebrew scripts. It has one weight; what stands out on a receipt does so by size and lines. A
/// letter of another script (Arabic, Chinese, Thai, …) is printed as `#`; the printed page and the mail have them all.
final class Letters {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private Letters() {}

    static InputStream open() {
        var letters = Letters.class.getResourceAsStream(FILE);
        if (letters == null) {
            throw new IllegalStateException("the letters of receipts are missing: " + FILE);
        }
        return letters;
    }
}
