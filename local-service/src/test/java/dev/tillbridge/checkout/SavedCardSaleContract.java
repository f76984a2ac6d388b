package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.feed.CardNews;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.AuditRow;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.CardAnswer;
import dev.tillbridge.payment.CardConsent;
import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.SavedCard;
import dev.tillbridge.payment.SavedCards;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.sandbox.stripe.Client;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A card that the processor keeps is charged while the client is away; charges are counted over there.
abstract class SavedCardSaleContract extends StripeScene {
    private static final String CONFIRM = INTENTS + "/*/confirm";
    private static final String ASKS_ALWAYS = "4000 0027 6000 3184";

    private final Client staff = new Client();
    private final SavedCards cards = new SavedCards();

    @Test
    void a_card_typed_while_paying_is_kept_with_what_the_client_agreed_to_and_charged_later_without_them() {
        var card = saved(Client.VISA);
        assertThat(card.client().id()).isEqualTo("5521");
        assertThat(card.preferred()).isTrue();
        assertThat(card.consent().by()).isEqualTo(CardConsent.By.STAFF);
        assertThat(card.consent().words()).isEqualTo("said yes on the phone");
        assertThat(card.shown()).startsWith("Visa ···· 4242, ");

        var payment = clinic.charge(clinic.onFile("1042", card.id()));
        clinic.pass(Duration.ofSeconds(5));

        assertPaidOnce(payment);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(clinic.attempt(payment).card()).hasValueSatisfying(facts -> {
            assertThat(facts.last4()).isEqualTo("4242");
            assertThat(facts.entry()).isEqualTo("saved card");
        });
    }

    @Test
    void a_card_that_is_typed_without_a_word_of_keeping_it_is_not_kept() {
        var payment = clinic.charge(clinic.byPhone("0987"));
        clinic.pass(Duration.ofSeconds(1));
        staff.pay(clinic.room.checkout().page(payment).orElseThrow().toString(), Client.VISA);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(ofClient()).isEmpty();
    }

    @Test
    void pressing_twice_charges_once() {
        var ask = clinic.onFile("1042", saved(Client.VISA).id());
        var payment = clinic.charge(ask);
        clinic.charge(ask);
        clinic.pass(Duration.ofSeconds(5));

        assertPaidOnce(payment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP_AFTER", "DROP_BEFORE", "ERROR_AFTER", "ERROR_BEFORE"})
    void a_lost_answer_of_the_charge_never_charges_twice(String fault) {
        var card = saved(Client.VISA);
        control.arm(fault, "POST", CONFIRM);
        var payment = clinic.charge(clinic.onFile("1042", card.id()));
        clinic.pass(Duration.ofMinutes(3));

        assertThat(control.fired()).containsExactly(fault);
        var state = clinic.attempt(payment).state();
        if (fault.equals("ERROR_BEFORE")) {
            // The processor answers with its stored failure: made final, and nobody was charged.
            assertThat(state).isIn(AttemptState.NOT_SENT, AttemptState.CAPTURED);
        } else {
            assertThat(state).isEqualTo(AttemptState.CAPTURED);
        }
        assertThat(control.capturedMinor()).isEqualTo(state == AttemptState.CAPTURED ? 22_420 : 4_000);
    }

    @Test
    void a_service_that_starts_anew_in_the_midst_of_the_charge_charges_once() {
        var card = saved(Client.VISA);
        control.arm("DROP_AFTER", "POST", CONFIRM);
        control.arm("DROP_BEFORE", "GET", INTENTS + "/*", 2, 0);
        var payment = clinic.charge(clinic.onFile("1042", card.id()));
        clinic.run();
        with(Duration.ofSeconds(30));
        clinic.pass(Duration.ofMinutes(2));

        assertPaidOnce(payment);
    }

    @Test
    void a_bank_that_asks_for_the_client_is_told_as_that_and_nothing_can_be_paid_on_the_charge_any_more() {
        var card = saved(ASKS_ALWAYS);
        var payment = clinic.charge(clinic.onFile("1042", card.id()));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.DECLINED);
        assertThat(story(payment).problem()).map(Problem::code).hasValue(ProblemCode.CARD_NEEDS_CLIENT);
        assertThat(control.capturedMinor()).isEqualTo(4_000);
    }

    @Test
    void a_declined_card_says_why_and_is_over_for_good() {
        var card = saved(Client.VISA);
        var capture = clinic.show("1042");
        var ask = clinic.ask(capture, List.of(new SaleAsk.Row("1042", Money.of(10_001, "USD"))), "part", null);
        var payment = clinic.charge(ask.with(new CardAsk(card.id(), null)));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.DECLINED);
        assertThat(story(payment).problem()).map(Problem::code).hasValue(ProblemCode.CARD_DECLINED);
        assertThat(clinic.attempt(payment).decline()).isPresent();
        assertThat(control.capturedMinor()).isEqualTo(4_000);
    }

    @Test
    void a_removed_card_is_not_charged_not_even_by_who_pressed_before() {
        var card = saved(Client.VISA);
        var payment = clinic.charge(clinic.onFile("1042", card.id()));
        remove(card);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(story(payment).problem()).map(Problem::code).hasValue(ProblemCode.CARD_REMOVED);
        assertRefused("2001", card, ProblemCode.CARD_REMOVED);
        assertThat(control.capturedMinor()).isEqualTo(4_000);
    }

    @Test
    void a_card_that_the_processor_has_forgotten_is_not_charged() {
        var card = saved(Client.VISA);
        access.savedCards().forget(card.card(), "forget");
        var payment = clinic.charge(clinic.onFile("1042", card.id()));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(control.capturedMinor()).isEqualTo(4_000);
    }

    @Test
    void another_clients_card_is_never_charged() {
        var card = saved(Client.VISA);

        assertRefused("2001", card, ProblemCode.CARD_OF_ANOTHER_CLIENT);
        clinic.pass(Duration.ofSeconds(5));
        assertThat(control.capturedMinor()).isEqualTo(4_000);
    }

    @Test
    void where_saved_cards_are_hidden_none_is_told_and_none_is_charged() {
        var card = saved(Client.VISA);
        clinic.database.change(tx -> clinic.locations.set(tx, "saved-cards", "hidden", "installer"));

        assertThat(ofClient()).isEmpty();
        assertRefused("1042", card, ProblemCode.CARD_REMOVED);
        assertThat(control.capturedMinor()).isEqualTo(4_000);
    }

    @Test
    void where_no_new_cards_are_saved_those_that_are_there_are_charged() {
        var card = saved(Client.VISA);
        clinic.database.change(tx -> clinic.locations.set(tx, "saved-cards", "no-new", "installer"));

        assertThatThrownBy(() -> clinic.charge(clinic.keeping("1042"))).hasMessageContaining("CARDS_NOT_SAVED");
        var payment = clinic.charge(clinic.onFile("1042", card.id()));
        clinic.pass(Duration.ofSeconds(5));
        assertPaidOnce(payment);
    }

    @Test
    void stop_before_the_charge_takes_nothing() {
        var card = saved(Client.VISA);
        var payment = clinic.charge(clinic.onFile("1042", card.id()));
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isIn(AttemptState.CANCELLED, AttemptState.NOT_SENT);
        assertThat(control.capturedMinor()).isEqualTo(4_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP_AFTER", "DROP_BEFORE", "ERROR_AFTER", "ERROR_BEFORE"})
    void a_removed_card_is_forgotten_by_the_processor_for_certain_whatever_answer_is_lost(String fault) {
        var card = saved(Client.VISA);
        control.arm(fault, "POST", "/v1/payment_methods/*/detach");
        clinic.room.cards().remove(card.id(), "client's wish", Actor.named("Mia"));
        assertThat(ofClient()).isEmpty();
        clinic.pass(Duration.ofSeconds(30));

        assertThat(control.fired()).containsExactly(fault);
        assertThat(access.savedCards().card(card.card())).isInstanceOf(CardAnswer.Forgotten.class);
        assertThat(known(card).forgotten()).isTrue();
        assertThat(known(card).removedBy()).hasValue("Mia");
    }

    @Test
    void while_the_processor_does_not_answer_a_removed_card_is_not_called_forgotten_and_is_asked_for_again() {
        var card = saved(Client.VISA);
        control.arm("DROP_BEFORE", "POST", "/v1/payment_methods/*/detach", 1_000, 0);
        clinic.room.cards().remove(card.id(), "client's wish", Actor.named("Mia"));
        clinic.pass(Duration.ofSeconds(20));
        assertThat(known(card).forgotten()).isFalse();
        with(Duration.ofSeconds(30));
        control.disarm();
        clinic.pass(Duration.ofMinutes(2));

        assertThat(known(card).forgotten()).isTrue();
    }

    @Test
    void a_card_that_is_being_charged_is_not_removed_until_that_is_over() {
        var card = saved(Client.VISA);
        var payment = clinic.charge(clinic.onFile("1042", card.id()));
        assertThatThrownBy(() -> clinic.room.cards().remove(card.id(), "wish", Actor.named("Mia")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.CARD_IN_USE));
        clinic.pass(Duration.ofSeconds(5));
        assertPaidOnce(payment);

        clinic.room.cards().remove(card.id(), "wish", Actor.named("Mia"));
        assertThat(ofClient()).isEmpty();
    }

    @Test
    void the_cards_of_a_client_who_was_merged_are_charged_for_the_one_who_is_left() {
        var card = saved(Client.VISA);
        var moved = clinic.room.cards().merge("farpims", "5521", "7000", "Ann Left", Actor.named("Mia"));
        assertThat(moved).isEqualTo(1);
        assertRefused("1042", card, ProblemCode.CARD_OF_ANOTHER_CLIENT);

        var payment = clinic.charge(clinic.onFile("2001", card.id()));
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.database.<List<AuditRow>>read(view -> clinic.audit.list(view, 10)))
                .anyMatch(row ->
                        row.what().equals("CARDS_MERGED") && row.toString().contains("Mia"));
    }

    @Test
    void the_first_card_comes_first_until_somebody_says_otherwise_or_it_is_removed() {
        var first = saved(Client.VISA);
        var second = kept("2001", "5555 5555 5555 4444");
        clinic.room.cards().merge("farpims", "7000", "5521", "Ann", Actor.named("Mia"));
        assertThat(ofClient()).extracting(SavedCard::id).containsExactly(first.id(), second.id());

        clinic.room.cards().prefer(second.id(), Actor.named("Mia"));
        assertThat(ofClient()).extracting(SavedCard::id).containsExactly(second.id(), first.id());
        clinic.room.cards().remove(second.id(), "wish", Actor.named("Mia"));
        assertThat(ofClient()).extracting(SavedCard::preferred).containsExactly(true);
    }

    @Test
    void what_the_processor_tells_of_a_card_is_taken_over() {
        var card = saved(Client.VISA);
        var news = new CardNews(clinic.database, outside.clock(), cards, access.savedCards());
        var hint = new Happening(
                "evt_1",
                "payment_method.detached",
                "payment_method",
                card.card().method(),
                Optional.empty(),
                Optional.empty(),
                outside.clock().instant());
        tell(news, hint);
        assertThat(known(card).removedAt()).isEmpty();

        access.savedCards().forget(card.card(), "in the dashboard");
        tell(news, hint);
        assertThat(known(card).forgotten()).isTrue();
        assertThat(ofClient()).isEmpty();
    }

    private void tell(CardNews news, Happening hint) {
        var handled = (Handled.Done) news.handle(access.account(), hint);
        clinic.database.change(handled.stored());
    }

    private SavedCard known(SavedCard card) {
        return clinic.database.<SavedCard>read(
                view -> cards.find(view, card.id()).orElseThrow());
    }

    private SavedCard kept(String invoice, String number) {
        var payment = clinic.charge(clinic.keeping(invoice));
        clinic.pass(Duration.ofSeconds(1));
        staff.pay(clinic.room.checkout().page(payment).orElseThrow().toString(), number);
        clinic.pass(Duration.ofSeconds(5));
        return clinic.database.<SavedCard>read(view -> cards.find(view, payment).orElseThrow());
    }

    private void assertRefused(String invoice, SavedCard card, ProblemCode why) {
        assertThatThrownBy(() -> clinic.charge(clinic.onFile(invoice, card.id())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(why));
    }

    /// Typed on the page of another invoice's payment of 40.00, and kept.
    private SavedCard saved(String number) {
        var payment = clinic.charge(clinic.keeping("0987"));
        clinic.pass(Duration.ofSeconds(1));
        var page = clinic.room.checkout().page(payment).orElseThrow().toString();
        staff.pay(page, number);
        if (number.equals(ASKS_ALWAYS)) {
            staff.answerBank(page, true);
        }
        clinic.pass(Duration.ofSeconds(5));
        return ofClient().getFirst();
    }

    private List<SavedCard> ofClient() {
        return clinic.database.read(view -> clinic.room.cards().of(view, "farpims", "5521"));
    }

    private void remove(SavedCard card) {
        clinic.database.change(tx ->
                cards.remove(tx, card, "Mia", "client's wish", outside.clock().instant()));
    }

    private PaymentStory story(String payment) {
        return clinic.database.read(view -> clinic.room.stories().story(view, payment));
    }

    private void assertPaidOnce(String payment) {
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(control.charges()).isEqualTo(2);
        assertThat(control.capturedMinor()).isEqualTo(22_420);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }
}
