package dev.tillbridge.receipt;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.InvoiceLine;
import dev.tillbridge.pims.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Sorts an invoice's lines by patient, in the order in which they first appear.
final class ByPatient {
    private ByPatient() {}

    static List<Receipt.OfPatient> of(Reading reading) {
        var sorted = new LinkedHashMap<Optional<String>, List<InvoiceLine>>();
        for (var line : reading.invoice().lines()) {
            sorted.computeIfAbsent(line.patient(), patient -> new ArrayList<>()).add(line);
        }
        var zero = Money.zero(reading.invoice().total().currency());
        var patients = new ArrayList<Receipt.OfPatient>();
        sorted.forEach((patient, lines) -> patients.add(new Receipt.OfPatient(
                patient,
                lines.stream()
                        .map(line ->
                                new Receipt.Line(line.description(), line.quantity(), line.unitPrice(), line.total()))
                        .toList(),
                lines.stream().map(InvoiceLine::total).reduce(zero, Money::plus))));
        return patients;
    }
}
