package dev.tillbridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.app.RunningService;
import org.junit.jupiter.api.Test;

final class ConsoleReceiptTest {
    @Test
    void a_receipt_opens_as_a_pdf_for_those_who_are_let_in_and_the_payment_says_who_printed_it() {
        try (var service = RunningService.start();
                var desk = ConsoleDesk.at(service)) {
            var paid = desk.paid("1042", "Anna Okafor", 18_420);
            var visitor = new ConsoleVisitor(service).enter();

            var printed = visitor.post("/payments/" + paid + "/receipt", "");

            var receipt = "/payments/" + paid + "/receipt/1";
            assertThat(printed.headers().firstValue("HX-Redirect")).hasValue(receipt);
            assertThat(printed.body()).contains("printed ");
            var file = visitor.get(receipt);
            assertThat(file.headers().firstValue("content-type")).hasValue("application/pdf");
            assertThat(file.body()).startsWith("%PDF-");
            assertThat(visitor.get("/payments/" + paid + "/receipt/2").statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/payments/" + paid + "/receipt/x").statusCode())
                    .isEqualTo(404);
            assertThat(new ConsoleVisitor(service).get(receipt).statusCode()).isEqualTo(401);
        }
    }
}
