package dev.tillbridge.sandbox.pims;

import dev.tillbridge.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// An invoice with its lines and the payments on it. Tax and total are as printed.
record Invoice(
        String number,
        long clientNumber,
        String clientName,
        String clientPhone,
        String clientEmail,
        LocalDate issued,
        InvoiceState state,
        String attending,
        String note,
        Money tax,
        Money total,
        List<Line> lines,
        List<Payment> payments) {
    Invoice {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    Money paid() {
        var sum = Money.zero(total.currency());
        for (var payment : payments) {
            sum = sum.plus(payment.amount());
        }
        return sum;
    }

    Money due() {
        return total.minus(paid());
    }

    Money subtotal() {
        return total.minus(tax);
    }

    boolean isOpen() {
        return state == InvoiceState.FINALISED && due().isPositive();
    }

    /// The word on the screen: Draft, Voided, Paid, or Finalised.
    String status() {
        return switch (state) {
            case DRAFT -> "Draft";
            case VOIDED -> "Voided";
            case FINALISED -> !payments.isEmpty() && !due().isPositive() ? "Paid" : "Finalised";
        };
    }

    String patients() {
        return lines.stream().map(Line::pet).distinct().collect(Collectors.joining(", "));
    }
}
