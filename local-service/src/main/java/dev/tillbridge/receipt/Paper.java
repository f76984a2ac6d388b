package dev.tillbridge.receipt;

import dev.tillbridge.location.Location;
import java.util.Set;

/// What a receipt is printed on.
public enum Paper {
    A4("a4", "@page{size:A4;margin:18mm 16mm}"),
    LETTER("letter", "@page{size:letter;margin:.7in .65in}"),
    /// A roll of 80 mm, of which printers reach 72. Its length is left to the printer, which cuts behind the last line.
    ROLL(
            "80mm",
            "@page{margin:2mm 3mm}body{font-size:12px;max-width:72mm;margin:0 auto;padding:0}"
                    + "@media print{body{width:72mm;max-width:72mm;margin:0}}");

    /// Where letter is the usual paper, by its money.
    private static final Set<String> LETTER_MONEY =
            Set.of("USD", "CAD", "MXN", "CLP", "COP", "CRC", "DOP", "GTQ", "NIO", "PAB", "PHP", "SVC", "VES");

    private final String word;
    private final String style;

    Paper(String word, String style) {
        this.word = word;
        this.style = style;
    }

    /// The location's, as it was set or as is usual where its money is.
    static Paper of(Location location) {
        for (var paper : values()) {
            if (paper.word.equals(location.receiptPaper())) {
                return paper;
            }
        }
        return LETTER_MONEY.contains(location.currency().getCurrencyCode()) ? LETTER : A4;
    }

    /// The style of a page that is no receipt: never a roll.
    public static String sheet(Location location) {
        var paper = of(location);
        return (paper == ROLL ? A4 : paper).style;
    }

    /// The word of the settings; stored, so never renamed.
    public String word() {
        return word;
    }

    String style() {
        return style;
    }
}
