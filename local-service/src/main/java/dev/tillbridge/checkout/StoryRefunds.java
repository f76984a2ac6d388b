package dev.tillbridge.checkout;

import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.Refund;
import dev.tillbridge.payment.RefundState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was given back of a payment, in words.
final class StoryRefunds {
    private final StoryWords words;
    private final Set<String> open;

    /// @param open the refunds that people have to see to
    StoryRefunds(StoryWords words, Set<String> open) {
        this.words = words;
        this.open = open;
    }

    List<StoryRefund> of(List<Refund> refunds) {
        return refunds.stream().map(this::refund).toList();
    }

    private StoryRefund refund(Refund refund) {
        var asked = refund.asked();
        var person = asked.person().map(Person::name);
        var particulars = Map.of(
                "amount", MoneyText.of(asked.amount(), words.locale()),
                "person", person.orElse(asked.desk()),
                "reason", asked.reason());
        var text = words.of("refund." + key(refund), particulars);
        return new StoryRefund(
                refund.id(),
                asked.amount(),
                refund.state().name(),
                new StoryLine(refund.state().name(), text, Optional.of(refund.changedAt()), Optional.empty()),
                person,
                asked.reason(),
                open.contains(refund.id()));
    }

    private static String key(Refund refund) {
        boolean gone = refund.state() == RefundState.GIVEN_BACK || refund.state() == RefundState.UNDER_WAY;
        if (gone && refund.asked().elsewhere()) {
            return refund.asked().sentBack() ? "SENT_BACK" : "ELSEWHERE";
        }
        if (refund.onWordOnly()) {
            return "ON_WORD";
        }
        return gone && refund.reversed() ? "REVERSED" : refund.state().name();
    }
}
