package dev.tillbridge.sandbox.pims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.money.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTest {
    @TempDir
    Path folder;

    @Test
    void every_seeded_invoice_adds_up_but_the_two_that_are_wrong_on_purpose() {
        try (var file = new PimsFile(folder.resolve("clinic.db"), LocalDate.of(2026, 11, 21))) {
            var wrong = file.in(InvoiceRows::all).stream()
                    .filter(invoice -> !addsUp(invoice))
                    .map(Invoice::number)
                    .toList();

            assertThat(Set.copyOf(wrong)).isEqualTo(Set.of("1046", "1047"));
        }
    }

    @Test
    void every_line_is_quantity_times_price() {
        try (var file = new PimsFile(folder.resolve("clinic.db"), LocalDate.of(2026, 11, 21))) {
            assertThat(file.in(InvoiceRows::all).stream().flatMap(invoice -> invoice.lines().stream()))
                    .hasSizeGreaterThan(25)
                    .allSatisfy(line -> assertThat(line.unit().minorUnits() * line.quantityHundredths() / 100)
                            .isEqualTo(line.amount().minorUnits()));
        }
    }

    @Test
    void two_files_of_one_day_are_the_same_clinic() {
        var day = LocalDate.of(2026, 11, 21);
        try (var one = new PimsFile(folder.resolve("one.db"), day);
                var two = new PimsFile(folder.resolve("two.db"), day)) {
            assertThat(one.in(InvoiceRows::all)).isEqualTo(two.in(InvoiceRows::all));
        }
    }

    private static boolean addsUp(Invoice invoice) {
        var sum = invoice.tax();
        for (var line : invoice.lines()) {
            if (!line.amount().currency().equals(invoice.total().currency())) {
                return false;
            }
            sum = sum.plus(line.amount());
        }
        Money total = invoice.total();
        return sum.equals(total);
    }
}
