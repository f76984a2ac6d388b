package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.farside.Card;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.receipt.ReceiptHtml;
import dev.tillbridge.receipt.ReceiptIssues;
import dev.tillbridge.receipt.ReceiptWay;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReceiptGivenOutTest extends ClinicScene {
    @Test
    void the_first_receipt_is_no_copy_and_the_next_ones_are_and_the_payment_says_when() {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        assertThat(line(payment).text()).isEqualTo("ready to print");

        var first = issue(payment, ReceiptWay.PRINT);
        assertThat(first).doesNotContain("COPY");
        assertThat(line(payment).text()).matches("printed \\d+:\\d\\d.[AP]M");

        assertThat(issue(payment, ReceiptWay.PDF)).contains("COPY");
        assertThat(line(payment).text()).contains("printed ").contains(" · copy made as PDF ");

        clinic.leap(Duration.ofDays(2));
        assertThat(line(payment).text()).as("of another day").contains("/26");
    }

    private String issue(String payment, ReceiptWay way) {
        var issues = new ReceiptIssues(outside.clock(), clinic.events);
        return clinic.database.write(tx -> {
            var issue = issues.issue(tx, payment, way, Actor.named("Ann"));
            return ReceiptHtml.of(clinic.room.receipts().receipt(tx, payment).copy(issue.copy()));
        });
    }

    private StoryLine line(String payment) {
        return clinic.database
                .read(view -> clinic.room.stories().story(view, payment))
                .receipt();
    }
}
