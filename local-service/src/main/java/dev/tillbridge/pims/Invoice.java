package dev.tillbridge.pims;

import dev.tillbridge.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An invoice as read from a PIMS.
///
/// @param pims which PIMS; `id` its own id there; `number` what people see
/// @param tax the tax of all lines that do not carry their own
/// @param payments payments listed on the invoice; empty when the page lists none
public record Invoice(
        String pims,
        String id,
        String number,
        Optional<LocalDate> date,
        InvoiceStatus status,
        Client client,
        List<Patient> patients,
        List<InvoiceLine> lines,
        Money tax,
        Money total,
        Money paid,
        Money due,
        List<PimsPayment> payments) {
    public Invoice {
        patients = List.copyOf(patients);
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }
}
