package dev.tillbridge.cli;

import dev.tillbridge.protocol.Line;
import dev.tillbridge.protocol.PaymentDetails;
import dev.tillbridge.protocol.PaymentView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A payment in words: the three lines, then the story.
final class PaymentPrinter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.SHORT, FormatStyle.MEDIUM)
            .withZone(ZoneId.systemDefault());

    private PaymentPrinter() {}

    static Table list(List<PaymentView> payments) {
        var table = new Table();
        for (var payment : payments) {
            table.row(
                    payment.code(),
                    TIME.format(payment.startedAt()),
                    Amounts.text(payment.requested()),
                    payment.clientName(),
                    payment.invoices().stream().map(invoice -> invoice.number()).collect(Collectors.joining(", ")),
                    payment.money().text(),
                    payment.inPims().text());
        }
        return table;
    }

    static List<String> lines(PaymentView payment) {
        var table = new Table()
                .row("Payment", payment.code() + (payment.practice() ? "  PRACTICE" : ""))
                .row("Amount", Amounts.text(payment.requested()))
                .row("Client", payment.clientName())
                .row("Way to pay", way(payment))
                .row("Money", text(payment.money()))
                .row("In " + payment.pimsName(), text(payment.inPims()))
                .row("Receipt", text(payment.receipt()));
        payment.refunds().forEach(refund -> table.row("Given back", text(refund.line())));
        if (payment.problem() != null) {
            var problem = payment.problem();
            table.row("Problem", (problem.cause() + " " + problem.money() + " " + problem.remedy()).replace("  ", " "));
        }
        return table.lines();
    }

    private static String way(PaymentView payment) {
        var way = payment.way().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return payment.readerLabel() == null ? way : way + ", " + payment.readerLabel();
    }

    static List<String> story(PaymentDetails details) {
        var table = new Table();
        details.timeline().forEach(row -> table.row(TIME.format(row.at()), row.text()));
        return table.lines();
    }

    private static String text(Line line) {
        var text = line.since() == null ? line.text() : line.text() + ", " + TIME.format(line.since());
        return line.todo() == null ? text : text + "  ->  " + line.todo();
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}
