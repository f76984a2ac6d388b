package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import dev.tillbridge.receipt.PdfPage;
import dev.tillbridge.receipt.PlainText;
import java.util.List;
import java.util.Optional;

/// A day on paper: one self-contained page, every text escaped; well-formed XML too.
final class DayHtml {
    private static final String STYLE = "body{font-size:11px;line-height:1.35;color:#111;background:#fff}"
            + "h1{font-size:1.5em;margin:0}h2{font-size:1.15em;margin:1.2em 0 .2em}table{width:100%;"
            + "border-collapse:collapse}td,th{padding:.2em .4em .2em 0;text-align:left;vertical-align:top;"
            + "border-bottom:1px solid #ccc}td.n,th.n{text-align:right;white-space:nowrap}p{margin:.2em 0}"
            + ".practice{border:2px solid #111;text-align:center;letter-spacing:.3em;padding:.3em}";

    private final DaySheet sheet;
    private final DayWords words;
    private final StringBuilder out = new StringBuilder();

    private DayHtml(DaySheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
    }

    static String of(DaySheet sheet) {
        return new DayHtml(sheet).page();
    }

    private String page() {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language())
                .append("\"><head><meta charset=\"utf-8\"/><title>")
                .append(esc(words.of("title") + " " + sheet.day()))
                .append("</title><style>")
                .append(sheet.paper())
                .append(STYLE)
                .append(PdfPage.LETTERS)
                .append("</style></head><body>\n");
        if (sheet.practice()) {
            out.append("<p class=\"practice\">")
                    .append(esc(words.of("practice")))
                    .append("</p>\n");
        }
        out.append("<h1>").append(esc(words.of("title"))).append("</h1>\n");
        paragraph(sheet.clinic());
        paragraph(words.day(sheet.day()));
        paragraph(words.of("clinic.day")
                .replace("{from}", words.time(sheet.from()))
                .replace("{to}", words.time(sheet.to())));
        paragraph(sheet.closed().map(this::closed).orElse(words.of("not.closed")));
        rows(sheet.figures().rows());
        sides();
        sheet.figures().late().ifPresent(late -> {
            heading(words.of("late").replace("{day}", words.day(late.day())));
            rows(late.rows());
        });
        if (!sheet.after().isEmpty()) {
            heading(words.of("after"));
            rows(sheet.after());
        }
        differences();
        open();
        return out.append("</body></html>\n").toString();
    }

    private String closed(DayClose close) {
        var by = words.of("closed.by").replace("{name}", close.by()).replace("{time}", words.time(close.closedAt()));
        return close.number() == 1
                ? by
                : by + ". " + words.of("closed.again").replace("{count}", String.valueOf(close.number()));
    }

    private void sides() {
        var figures = sheet.figures();
        paragraph(
                figures.pims() == Source.NOT_CHECKED
                        ? words.of("pims.side.not")
                        : words.of("pims.side")
                                .replace("{source}", words.source(figures.pims()))
                                .replace(
                                        "{time}",
                                        figures.pimsAt().map(words::time).orElse("")));
        paragraph(figures.processorAt()
                .map(at -> words.of("processor.side").replace("{time}", words.time(at)))
                .orElse(words.of("processor.side.not")));
    }

    private void rows(List<WayRow> rows) {
        out.append("<table>\n<tr><th>").append(esc(words.of("way"))).append("</th>");
        for (var key :
                List.of("count", "gross", "back", "net", "surcharge", "pims", "processor", "counted", "difference")) {
            out.append("<th class=\"n\">").append(esc(words.of(key))).append("</th>");
        }
        out.append("</tr>\n");
        for (var row : rows) {
            out.append("<tr><td>").append(esc(words.row(row))).append("</td>");
            cell(String.valueOf(row.count()));
            cell(words.money(row.gross()));
            cell(words.money(row.givenBack()));
            cell(words.money(row.net()));
            cell(words.money(row.surcharge()));
            cell(row.pims());
            cell(row.processor());
            cell(row.counted());
            cell(row.difference());
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private void cell(Optional<Money> money) {
        cell(money.map(words::money).orElse("–"));
    }

    private void cell(String text) {
        out.append("<td class=\"n\">").append(esc(text)).append("</td>");
    }

    private void differences() {
        var figures = sheet.figures();
        heading(words.of("differences"));
        if (figures.differencesCount() == 0) {
            paragraph(words.noDifferences(
                    figures.pims() != Source.NOT_CHECKED, figures.processorAt().isPresent()));
        }
        figures.differences().forEach(each -> paragraph(words.title(each)));
        more(figures.differencesCount() - figures.differences().size());
        if (!figures.dismissed().isEmpty()) {
            heading(words.of("dismissed") + " (" + figures.dismissed().size() + ")");
            figures.dismissed()
                    .forEach(each -> paragraph(words.title(each.kind()) + ". "
                            + words.of("dismissed.by")
                                    .replace("{name}", each.by())
                                    .replace("{time}", words.time(each.at()))
                                    .replace("{note}", each.note())));
        }
    }

    private void open() {
        var figures = sheet.figures();
        heading(sheet.closed()
                .map(close -> words.of("open").replace("{name}", close.by()))
                .orElse(words.of("open.now")));
        if (figures.openCount() == 0) {
            paragraph(words.of("no.open"));
        }
        figures.open().forEach(item -> paragraph(words.open(item)));
        more(figures.openCount() - figures.open().size());
    }

    private void more(int count) {
        if (count > 0) {
            paragraph(words.of("more").replace("{count}", String.valueOf(count)));
        }
    }

    private void heading(String text) {
        out.append("<h2>").append(esc(text)).append("</h2>\n");
    }

    private void paragraph(String text) {
        out.append("<p>").append(esc(text)).append("</p>\n");
    }

    private static String esc(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
