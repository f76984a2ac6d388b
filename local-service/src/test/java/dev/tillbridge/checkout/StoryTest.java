package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.farside.Card;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.Wording;
import dev.tillbridge.receipt.ReceiptHtml;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StoryTest extends ClinicScene {
    @Test
    void a_payment_is_told_from_the_press_to_the_pims() {
        var payment = clinic.charge("1042");
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.CHECKING);
        clinic.run();
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.CHARGING);
        assertThat(story(payment).progress()).isEqualTo(StoryProgress.WAITING_FOR_CARD);
        assertThat(story(payment).actions()).containsExactly(StoryAction.STOP);
        assertThat(mark().kind()).isEqualTo(InvoiceMark.Kind.BEING_PAID);
        assertThat(mark().label()).isEqualTo("Being paid at Desk 1");

        outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(2));

        var paid = story(payment);
        assertThat(paid.screen()).isEqualTo(StoryScreen.PAID);
        assertThat(paid.progress()).isEqualTo(StoryProgress.IN_PIMS);
        assertThat(paid.money().state()).isEqualTo("CAPTURED");
        assertThat(paid.inPims().state()).isEqualTo("POSTED");
        assertThat(paid.actions()).containsExactly(StoryAction.PRINT_RECEIPT, StoryAction.GIVE_BACK);
        assertThat(mark().kind()).isEqualTo(InvoiceMark.Kind.PAID);
        assertThat(timeline(payment))
                .startsWith("Charge was pressed.", "The invoice was read anew and is unchanged.")
                .contains("The processor says: paid.", "Far Vet was read again and shows the payment.")
                .endsWith("Done: it is in Far Vet.");
    }

    @Test
    void after_fifteen_seconds_without_an_answer_the_screen_says_not_sure_and_when_we_look_again() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(5));
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.CHARGING);
        clinic.pass(Duration.ofSeconds(15));

        var unsure = story(payment);
        assertThat(unsure.screen()).isEqualTo(StoryScreen.NOT_SURE);
        assertThat(unsure.actions()).containsExactly(StoryAction.LOOK_NOW, StoryAction.DECIDE);
        assertThat(unsure.nextLookAt()).isPresent();
        assertThat(unsure.looks()).isPositive();
        assertThat(unsure.say()).hasValue("We are checking; you will not be charged twice.");
        assertThat(mark().kind()).isEqualTo(InvoiceMark.Kind.NOT_SURE);
    }

    @Test
    void what_was_not_charged_says_why_and_offers_the_one_next_step() {
        outside.reader().next(Card.REFUSED);
        var refused = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(2));
        assertThat(story(refused).screen()).isEqualTo(StoryScreen.NOT_ACCEPTED);
        assertThat(story(refused).actions()).containsExactly(StoryAction.TRY_AGAIN);

        outside.reader().next(Card.NONE);
        var nobody = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(125));
        assertThat(story(nobody).screen()).isEqualTo(StoryScreen.NOBODY_TAPPED);
        assertThat(story(nobody).actions()).containsExactly(StoryAction.ASK_AGAIN);

        var ask = clinic.ask("1042");
        outside.pims().total("1042", Money.of(20_420, "USD"));
        var changed = clinic.charge(ask);
        clinic.run();
        assertThat(story(changed).screen()).isEqualTo(StoryScreen.CHANGED);
        assertThat(story(changed).problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.INVOICE_CHANGED));

        outside.reader().offline(true);
        var offline = clinic.charge("1042");
        clinic.run();
        assertThat(story(offline).screen()).isEqualTo(StoryScreen.READER_OFFLINE);
        outside.reader().offline(false);

        var stopped = clinic.charge("1042");
        clinic.run();
        var busy = clinic.charge("2001");
        assertThat(story(busy).screen()).isEqualTo(StoryScreen.READER_IN_USE);
        clinic.room.checkout().stop(stopped, Actor.named("Front desk"));
        clinic.run();
        assertThat(story(stopped).screen()).isEqualTo(StoryScreen.STOPPED);
        assertThat(mark().kind()).isEqualTo(InvoiceMark.Kind.PAY);
    }

    @Test
    void a_payment_without_write_back_shows_what_to_copy() {
        outside.pims().abilities(PostingAbilities.NONE);
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(2));

        var story = story(payment);
        assertThat(story.screen()).isEqualTo(StoryScreen.ENTER_IT);
        assertThat(story.toEnter().getFirst().fields())
                .extracting(StoryEnter.Field::value)
                .contains("184.20", "Nov 21, 2026", "Card", "TB " + story.code());
        assertThat(mark().kind()).isEqualTo(InvoiceMark.Kind.PAID_NOT_IN);
    }

    @Test
    void stop_that_came_too_late_is_said_with_the_money() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.pass(Duration.ofSeconds(3));

        assertThat(story(payment).screen()).isEqualTo(StoryScreen.PAID);
        assertThat(story(payment).problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.PAID_BEFORE_STOP));
    }

    @Test
    void the_story_for_support_holds_nothing_personal() {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(2));

        var text = clinic.database.read(view -> clinic.room.stories().forSupport(view, payment));

        assertThat(text)
                .contains("CAPTURED", "POSTED", clinic.attempt(payment).code().value());
        assertThat(text).doesNotContain("Okafor", "Bella", "5521", "1042", "4242");
    }

    @Test
    void a_receipt_is_headed_by_the_clinics_name_address_and_telephone() {
        clinic.database.change(tx -> {
            clinic.locations.set(tx, "name", "Willow & Sons", "installer");
            clinic.locations.set(tx, "address", "12 Willow Lane | Maplewood, NJ 07040", "installer");
            clinic.locations.set(tx, "phone", "(973) 555-0142", "installer");
        });
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        var html = ReceiptHtml.of(
                clinic.database.read(view -> clinic.room.receipts().receipt(view, payment)));

        assertThat(html)
                .contains("<h1>Willow &amp; Sons</h1>")
                .contains("<p>12 Willow Lane</p>")
                .contains("<p>Maplewood, NJ 07040</p>")
                .contains("<p>Phone (973) 555-0142</p>");
    }

    @Test
    void a_danish_clinics_receipt_is_danish_to_the_last_word() {
        clinic.database.change(tx -> clinic.locations.set(tx, "language", "da", "installer"));
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        var html = ReceiptHtml.of(
                clinic.database.read(view -> clinic.room.receipts().receipt(view, payment)));

        assertThat(html).contains("kontaktløst").contains("Kvittering").doesNotContain("tapped");
    }

    @Test
    void a_receipt_lists_the_lines_and_says_practice_and_escapes_what_it_is_given() {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(2));

        var receipt = clinic.database.read(view -> clinic.room.receipts().receipt(view, payment));
        var html = ReceiptHtml.of(receipt);

        assertThat(receipt.summary()).isFalse();
        assertThat(receipt.number()).isEqualTo(clinic.attempt(payment).code().value());
        assertThat(receipt.balanceDue().isZero()).isTrue();
        assertThat(html)
                .contains(
                        "Dental cleaning", "Bella", "$184.20", "Visa •••• 4242", "031882", "PRACTICE", "A0000000031010")
                .doesNotContain("<script");
    }

    @Test
    void every_word_stands_in_both_languages() {
        var english = keys(Locale.ENGLISH);

        assertThat(keys(Locale.of("da"))).isEqualTo(english);
        assertThat(english).contains("t.FINISHED.POSTED");
    }

    @Test
    void screens_speak_the_words_of_the_desk() {
        var forbidden = List.of("activity", "attempt", "posting", "UNKNOWN", "captured", "declined", "lease", "VERIFY");
        var bundle = Wording.of("dev.tillbridge.checkout.story", Locale.ENGLISH);

        for (var key : bundle.keySet()) {
            assertThat(bundle.getString(key).toLowerCase(Locale.ROOT))
                    .doesNotContain(forbidden.stream()
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    private PaymentStory story(String payment) {
        return clinic.database.read(view -> clinic.room.stories().story(view, payment));
    }

    private List<String> timeline(String payment) {
        return clinic.database.read(view -> clinic.room.stories().timeline(view, payment)).stream()
                .map(StoryRow::text)
                .toList();
    }

    private InvoiceMark mark() {
        return clinic.database.read(
                view -> clinic.room.marks().mark(view, new InvoiceKey("farpims", "1042"), "Far Vet"));
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(Wording.of("dev.tillbridge.checkout.story", locale).keySet());
    }
}
