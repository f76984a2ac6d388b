package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.posting.Reversal;
import dev.tillbridge.posting.ReversalState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a person enters by hand: amount, date, payment type and note, each to be copied.
final class StoryToEnter {
    private final StoryWords words;
    private final PaymentTypes paymentType;

    /// What the PIMS calls a way to pay.
    interface PaymentTypes {
        String of(String pims, String way, String brand);
    }

    StoryToEnter(StoryWords words, PaymentTypes paymentType) {
        this.words = words;
        this.paymentType = paymentType;
    }

    List<StoryEnter> of(List<Posting> postings, List<Reversal> reversals) {
        var in = postings.stream()
                .filter(each -> each.state() == PostingState.TO_ENTER)
                .map(this::enter);
        var out = reversals.stream().filter(each -> each.state().byHand()).map(this::takeOut);
        return Stream.concat(in, out).toList();
    }

    private StoryEnter takeOut(Reversal reversal) {
        var asked = reversal.asked();
        boolean again = reversal.state() == ReversalState.TO_ENTER_AGAIN;
        var amount = again ? asked.amount() : asked.amount().negated();
        return new StoryEnter(
                reversal.id(),
                again ? StoryEnter.Kind.AGAIN : StoryEnter.Kind.OUT,
                number(asked.invoice(), asked.number()),
                fields(
                        account(asked.invoice(), asked.clientId()),
                        amount,
                        asked.day(),
                        paymentType.of(asked.invoice().pims(), asked.way(), asked.brand()),
                        asked.reference()));
    }

    private StoryEnter enter(Posting posting) {
        var asked = posting.asked();
        return new StoryEnter(
                posting.id(),
                StoryEnter.Kind.IN,
                number(asked.invoice(), asked.number()),
                fields(
                        account(asked.invoice(), asked.clientId()),
                        asked.amount(),
                        asked.day(),
                        paymentType.of(asked.invoice().pims(), asked.way().name(), asked.brand()),
                        asked.reference()));
    }

    /// Empty for what is for no invoice.
    private static String number(InvoiceKey invoice, String number) {
        return invoice.isAccount() ? "" : number;
    }

    private static Optional<String> account(InvoiceKey invoice, String clientId) {
        return invoice.isAccount() ? Optional.of(clientId) : Optional.empty();
    }

    private List<StoryEnter.Field> fields(
            Optional<String> account, Money amount, LocalDate date, String type, String note) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(date);
        var rest = List.of(
                field("amount", MoneyText.bare(amount)), field("date", day), field("type", type), field("note", note));
        return Stream.concat(account.map(client -> field("account", client)).stream(), rest.stream())
                .toList();
    }

    private StoryEnter.Field field(String key, String value) {
        return new StoryEnter.Field(words.of("field." + key, Map.of()), value);
    }
}
