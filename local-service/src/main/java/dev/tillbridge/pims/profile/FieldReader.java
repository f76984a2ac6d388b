package dev.tillbridge.pims.profile;

import dev.tillbridge.pims.InvoiceStatus;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads locators, formats and fields of a profile file.
final class FieldReader {
    private FieldReader() {}

    static Field field(String name, Part part, Formats formats) {
        var own = part.optional("formats")
                .flatMap(given -> formats(given, Optional.of(formats)))
                .orElse(formats);
        var words = words(part);
        if (words.isEmpty() == name.equals("status")) {
            part.fault(
                    words.isEmpty()
                            ? "a status needs words: what the PIMS writes, and what it means"
                            : "only a status has words");
        }
        return new Field(name, locators(part.optional("at")), cuts(name, part), own, part.flag("optional"), words);
    }

    static List<Locator> locators(Optional<Part> part) {
        return part.stream()
                .flatMap(given -> given.elements().stream())
                .flatMap(given -> locator(given).stream())
                .toList();
    }

    static Optional<Locator> locator(Part part) {
        try {
            return Optional.of(new Locator(
                    part.optionalText("css"),
                    part.optionalText("label"),
                    part.optionalText("column"),
                    part.texts("columns"),
                    part.optionalText("text"),
                    part.optionalText("frame"),
                    part.flag("hidden"),
                    part.optionalText("part").orElse("auto")));
        } catch (IllegalArgumentException contradictory) {
            part.fault(String.valueOf(contradictory.getMessage()));
            return Optional.empty();
        }
    }

    /// @param base what is not said anew stays as it is there
    static Optional<Formats> formats(Part part, Optional<Formats> base) {
        try {
            var currency = part.optionalText("currency")
                    .map(Currency::getInstance)
                    .or(() -> base.map(Formats::currency))
                    .orElseThrow();
            var decimal = part.optionalText("decimal").map(mark -> mark.charAt(0));
            var group = part.optionalText("group").map(mark -> mark.equals("none") ? '\0' : mark.charAt(0));
            var dates = dates(part);
            return Optional.of(new Formats(
                    currency,
                    decimal.or(() -> base.map(Formats::decimal)).orElse('.'),
                    group.or(() -> base.map(Formats::group)).orElse(','),
                    dates.isEmpty() ? base.map(Formats::dates).orElse(List.of("yyyy-MM-dd")) : dates));
        } catch (IllegalArgumentException wrong) {
            var message = wrong.getMessage();
            part.fault(message == null ? "there is no currency " + part.text("currency") : message);
            return Optional.empty();
        }
    }

    private static List<String> dates(Part part) {
        var given = part.optional("date")
                .map(date -> date.node().isArray() ? date.elements() : List.of(date))
                .orElse(List.of());
        for (var pattern : given) {
            try {
                Objects.requireNonNull(DateTimeFormatter.ofPattern(pattern.text(), Locale.ENGLISH));
            } catch (IllegalArgumentException wrong) {
                pattern.fault("\"" + pattern.text() + "\" is no date format");
            }
        }
        return given.stream().map(Part::text).toList();
    }

    private static Map<String, InvoiceStatus> words(Part part) {
        var words = new LinkedHashMap<String, InvoiceStatus>();
        part.optional("words")
                .ifPresent(given -> given.names()
                        .forEach(word -> words.put(
                                word, InvoiceStatus.valueOf(given.text(word).toUpperCase(Locale.ROOT)))));
        return words;
    }

    private static List<Cut> cuts(String name, Part part) {
        var cuts = new ArrayList<Cut>();
        for (var parser : part.children("parse")) {
            if (parser.node().isString()) {
                switch (parser.text()) {
                    case "digits" -> cuts.add(new Cut.Digits());
                    case "text" -> {}
                    // The field's own name says which of these it is; naming it is allowed, contradicting it is not.
                    default -> checkOwn(name, parser);
                }
            } else {
                parser.optionalText("text-after").ifPresent(words -> cuts.add(new Cut.After(words)));
                parser.optionalText("text-before").ifPresent(words -> cuts.add(new Cut.Before(words)));
                parser.optional("id-from-address")
                        .ifPresent(given -> PageReader.pattern(given).ifPresent(pattern -> {
                            if (pattern.names().contains("id")) {
                                cuts.add(new Cut.FromAddress(pattern));
                            } else {
                                given.fault("the address pattern has no {id}");
                            }
                        }));
            }
        }
        return cuts;
    }

    private static void checkOwn(String name, Part parser) {
        var own = FieldKind.of(name).parser();
        if (!own.equals(parser.text())) {
            parser.fault("\"" + name + "\" is read as " + own + ", not as " + parser.text());
        }
    }
}
