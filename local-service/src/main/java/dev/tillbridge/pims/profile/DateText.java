package dev.tillbridge.pims.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/// Reads and writes dates as a PIMS does; a date that does not exist is not read.
final class DateText {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("da"));

    private DateText() {}

    static LocalDate read(String raw, Formats formats) throws Unreadable {
        var text = Clean.text(raw);
        for (var pattern : formats.dates()) {
            for (var language : LANGUAGES) {
                try {
                    return LocalDate.parse(text, formatter(pattern, language));
                } catch (DateTimeException otherFormat) {
                    // The next format is tried.
                }
            }
        }
        throw new Unreadable("\"" + text + "\" is not a date as the profile says");
    }

    static String write(LocalDate date, Formats formats) {
        return write(date, formats.dates().getFirst());
    }

    static String write(LocalDate date, String pattern) {
        return date.format(formatter(pattern, Locale.ENGLISH));
    }

    private static DateTimeFormatter formatter(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
