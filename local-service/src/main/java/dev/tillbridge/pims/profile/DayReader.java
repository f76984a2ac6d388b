package dev.tillbridge.pims.profile;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.DayPayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Reads a day's payments to the last page, and believes the list only when it is surely that of the day and
/// whole: its rows add up to the sum that the PIMS shows, or a second reading of all of it says the same.
final class DayReader {
    static final String LIST = "day-payments";

    /// Somebody may put a payment in meanwhile.
    private static final int MOST_READINGS = 3;

    private final Profile profile;
    private final PageKind page;
    private final DayList list;
    private final Rows rows;

    DayReader(Profile profile, DayList list) {
        this.profile = profile;
        this.list = list;
        this.page = profile.page(list.visit().page()).orElseThrow();
        this.rows = page.dayPayments().orElseThrow();
    }

    /// @param load opens a page by its number, from 0
    /// @throws dev.tillbridge.problem.ProblemException when not all of it can be read, or it is another day's
    List<DayPayment> read(LocalDate day, IntFunction<Surface.Values> load) {
        var found = once(day, load);
        if (page.field("total").isPresent()) {
            return found;
        }
        for (int reading = 1; reading < MOST_READINGS; reading++) {
            var again = once(day, load);
            if (again.equals(found)) {
                return again;
            }
            found = again;
        }
        throw Faults.unreadable(profile, page.kind(), LIST, "it changed each time it was read")
                .asException();
    }

    private List<DayPayment> once(LocalDate day, IntFunction<Surface.Values> load) {
        var found = new ArrayList<DayPayment>();
        for (int number = 0; number < list.mostPages(); number++) {
            var values = load.apply(number);
            var answers = new Answers(profile, page.kind(), values);
            page.field("date").ifPresent(field -> checkDay("date", answers.date(Optional.of(field)), day));
            add(answers, day, found);
            if (!answers.more(rows)) {
                checkTotal(answers, found);
                return found;
            }
        }
        throw Faults.unreadable(profile, page.kind(), LIST, "it has more than " + list.mostPages() + " pages")
                .asException();
    }

    private void add(Answers answers, LocalDate day, List<DayPayment> found) {
        int count = answers.rows(rows)
                .orElseThrow(() -> Faults.field(profile, page.kind(), LIST, Fault.NOT_FOUND)
                        .asException());
        var columns = new Columns(answers, rows, count);
        for (int row = 0; row < count; row++) {
            if (rows.field("date").isPresent()) {
                checkDay(LIST + ".date", columns.date("date", row), day);
            }
            found.add(new DayPayment(
                    columns.neededMoney("amount", row),
                    columns.text("type", row),
                    columns.text("taken-by", row),
                    columns.text("reference", row),
                    columns.text("invoice", row),
                    columns.text("client", row)));
        }
    }

    private void checkDay(String field, Optional<LocalDate> shown, LocalDate day) {
        if (shown.filter(day::equals).isEmpty()) {
            var other = shown.map(LocalDate::toString).orElse("no day");
            throw Faults.unreadable(profile, page.kind(), field, "it shows " + other + ", not " + day)
                    .asException();
        }
    }

    private void checkTotal(Answers answers, List<DayPayment> found) {
        answers.money(page.field("total")).ifPresent(total -> {
            boolean oneCurrency = found.stream()
                    .allMatch(payment -> payment.amount().currency().equals(total.currency()));
            var sum = found.stream()
                    .map(DayPayment::amount)
                    .filter(amount -> oneCurrency)
                    .reduce(Money.zero(total.currency()), Money::plus);
            if (!oneCurrency || !sum.equals(total)) {
                throw Faults.unreadable(profile, page.kind(), "total", "the payments do not add up to it")
                        .asException();
            }
        });
    }
}
