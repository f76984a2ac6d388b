package dev.tillbridge.pims.profile;

import dev.tillbridge.pims.PimsPayment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes payments of a list that a page shows.
final class PaymentReader {
    private final Profile profile;
    private final PageKind page;
    private final Answers answers;

    PaymentReader(Profile profile, PageKind page, Answers answers) {
        this.profile = profile;
        this.page = page;
        this.answers = answers;
    }

    /// Empty when the page does not show the list; with `needed` that is an error.
    Optional<List<PimsPayment>> read(Rows rows, boolean needed) {
        var count = answers.rows(rows);
        if (count.isEmpty() && (needed || !rows.optional())) {
            throw Faults.field(profile, page.kind(), rows.name(), Fault.NOT_FOUND)
                    .asException();
        }
        return count.map(number -> {
            var columns = new Columns(answers, rows, number);
            var payments = new ArrayList<PimsPayment>();
            for (int row = 0; row < number; row++) {
                payments.add(new PimsPayment(
                        columns.date("date", row),
                        columns.neededMoney("amount", row),
                        columns.text("type", row),
                        columns.text("reference", row)));
            }
            return List.copyOf(payments);
        });
    }
}
