package dev.tillbridge.alert;

import dev.tillbridge.attention.AttentionText;
import dev.tillbridge.location.Location;
import dev.tillbridge.money.MoneyText;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.problem.Wording;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.ResourceBundle;

/// The words of one mail, in the location's language and time: what, which payment, since when, what it means for the
/// money, what to do. No client's name.
final class AlertText {
    /// More stand on the screen.
    private static final int MOST = 40;

    private final Location location;
    private final List<AlertLine> lines;
    private final int over;
    private final String pims;
    private final ResourceBundle words;

    /// @param over how many were over before the mail went out
    AlertText(Location location, List<AlertLine> lines, int over, String pims) {
        this.location = location;
        this.lines = List.copyOf(lines);
        this.over = over;
        this.pims = pims;
        this.words = Wording.of("dev.tillbridge.alert.alert", location.locale());
    }

    String subject() {
        boolean practice = !lines.isEmpty() && lines.stream().allMatch(AlertLine::practice);
        var title = words.getString("subject").replace("{count}", Integer.toString(lines.size()));
        return (practice ? words.getString("practice") + ": " : "") + title + clinic();
    }

    private String clinic() {
        return location.name().isEmpty() ? "" : " - " + location.name();
    }

    String plain() {
        var out = new StringBuilder(words.getString(lines.isEmpty() ? "none" : "some")).append("\n");
        lines.stream().limit(MOST).forEach(line -> out.append('\n').append(of(line)));
        if (lines.size() > MOST) {
            out.append('\n')
                    .append(words.getString("more").replace("{count}", Integer.toString(lines.size() - MOST)))
                    .append('\n');
        }
        if (over > 0) {
            out.append('\n')
                    .append(words.getString("over").replace("{count}", Integer.toString(over)))
                    .append('\n');
        }
        return out.append('\n').append(words.getString("where")).append('\n').toString();
    }

    private String of(AlertLine line) {
        var item = line.item();
        var text = AttentionText.of(item.kind(), location.locale(), pims);
        var problem = ProblemText.of(item.problem(), location.locale(), location.zone());
        var which = line.payment()
                .map(paying -> " (" + paying.code().value() + ", " + MoneyText.of(paying.amount(), location.locale())
                        + (paying.practice() ? ", " + words.getString("practice") : "") + ")")
                .orElse("");
        var out = new StringBuilder(text.title()).append(which).append('\n');
        out.append("  ")
                .append(words.getString("since").replace("{time}", time(item.since())))
                .append('\n');
        out.append("  ")
                .append((problem.cause() + " " + problem.money()).strip())
                .append('\n');
        return out.append("  > ").append(text.step()).append('\n').toString();
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(location.locale())
                .format(at.atZone(location.zone()));
    }

    /// The same as a page.
    String html() {
        var language = location.locale().getLanguage();
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"/><title>"
                + escaped(subject())
                + "</title></head><body style=\"font:14px/1.5 system-ui,sans-serif;max-width:44em\">"
                + "<div style=\"white-space:pre-wrap\">" + escaped(plain()) + "</div></body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
