package dev.tillbridge.pims.profile;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What a surface answered, as typed values. A fault of a wanted field comes out as a
/// [dev.tillbridge.problem.ProblemException] that names it.
final class Answers {
    private final Profile profile;
    private final String page;
    private final Surface.Values values;

    Answers(Profile profile, String page, Surface.Values values) {
        this.profile = profile;
        this.page = page;
        this.values = values;
        values.fault().ifPresent(fault -> {
            throw Faults.page(profile, page, fault).asException();
        });
    }

    Optional<String> text(Optional<Field> field) {
        return field.flatMap(wanted -> one(wanted).map(raw -> cut(wanted, raw)).filter(text -> !text.isEmpty()));
    }

    Optional<Money> money(Optional<Field> field) {
        return field.flatMap(wanted -> one(wanted)
                .filter(raw -> !Clean.text(raw).isEmpty() || !wanted.optional())
                .map(raw -> money(wanted, raw)));
    }

    Optional<LocalDate> date(Optional<Field> field) {
        return text(field).map(text -> date(field.orElseThrow(), text));
    }

    /// Empty when the PIMS's word is not one that the profile knows.
    Optional<InvoiceStatus> status(Field field, String text) {
        return field.words().entrySet().stream()
                .filter(word -> new TextPattern(word.getKey()).matches(text))
                .map(word -> word.getValue())
                .findFirst();
    }

    /// How many rows a list has; empty when the list is not there.
    Optional<Integer> rows(Rows rows) {
        var count = value(rows.name() + ".*");
        if (count.fault().isPresent() && count.fault().get() != Fault.NOT_FOUND) {
            throw Faults.field(profile, page, rows.name(), count.fault().get()).asException();
        }
        boolean none = !rows.noneWhen().isEmpty()
                && !value(rows.name() + ".none").texts().isEmpty();
        if (none) {
            return Optional.of(0);
        }
        if (count.fault().isEmpty() && !count.texts().isEmpty()) {
            return Optional.of(count.texts().size());
        }
        // No row and nothing that says that there are none: a table without rows counts as empty only where
        // the profile knows no other sign.
        boolean emptyTable = count.fault().isEmpty() && rows.noneWhen().isEmpty();
        if (emptyTable) {
            return Optional.of(0);
        }
        return Optional.empty();
    }

    /// Whether the list goes on on another page. Where that cannot be seen for sure, nothing is.
    boolean more(Rows rows) {
        if (rows.moreWhen().isEmpty()) {
            return false;
        }
        var more = value(rows.name() + ".more");
        more.fault().filter(fault -> fault != Fault.NOT_FOUND).ifPresent(fault -> {
            throw Faults.field(profile, page, rows.name() + ".more-when", fault).asException();
        });
        return !more.texts().isEmpty();
    }

    /// The raw texts of one field of a list, one a row; optional fields give an empty text.
    List<String> column(Rows rows, String name, int count) {
        var field = rows.field(name);
        if (field.isEmpty()) {
            return new ArrayList<>(Collections.nCopies(count, ""));
        }
        var value = value(rows.name() + "." + name);
        value.fault().ifPresent(fault -> {
            throw Faults.field(profile, page, rows.name() + "." + name, fault).asException();
        });
        if (value.texts().size() != count) {
            throw Faults.unreadable(profile, page, rows.name() + "." + name, "the rows changed while they were read")
                    .asException();
        }
        return value.texts();
    }

    String cut(Field field, String raw) {
        var text = Clean.text(raw);
        if (text.isEmpty() && field.optional()) {
            return "";
        }
        for (var cut : field.cuts()) {
            var before = text;
            text = cut.apply(text)
                    .orElseThrow(() -> Faults.unreadable(
                                    profile, page, field.name(), "\"" + CardMask.mask(before) + "\" is not as expected")
                            .asException());
        }
        return CardMask.mask(text);
    }

    Money money(Field field, String raw) {
        try {
            return MoneyText.read(cut(field, raw), field.formats());
        } catch (Unreadable unreadable) {
            throw problem(field, unreadable).asException();
        }
    }

    LocalDate date(Field field, String text) {
        try {
            return DateText.read(text, field.formats());
        } catch (Unreadable unreadable) {
            throw problem(field, unreadable).asException();
        }
    }

    private Problem problem(Field field, Unreadable unreadable) {
        var why = CardMask.mask(String.valueOf(unreadable.getMessage()));
        return unreadable.isTwoCurrencies()
                ? Problem.of(ProblemCode.INVOICE_TWO_CURRENCIES, "currencies", why)
                : Faults.unreadable(profile, page, field.name(), why);
    }

    private Optional<String> one(Field field) {
        var value = value(field.name());
        value.fault().ifPresent(fault -> {
            throw Faults.field(profile, page, field.name(), fault).asException();
        });
        return value.texts().stream().findFirst();
    }

    private Surface.Value value(String name) {
        var value = values.values().get(name);
        return value == null ? new Surface.Value(List.of(), Optional.of(Fault.NOT_FOUND)) : value;
    }
}
