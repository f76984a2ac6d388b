package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.BankDebit;
import dev.tillbridge.payment.Person;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.posting.Reversal;
import dev.tillbridge.posting.ReversalState;
import dev.tillbridge.receipt.GivenOut;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The three lines of a payment: Money, In the PIMS, Receipt.
final class StoryLines {
    /// The entry that needs a person most speaks for all.
    private static final List<PostingState> WORST_FIRST = List.of(
            PostingState.POSTED_WRONG,
            PostingState.INVALID_CONFIG,
            PostingState.VERIFY_FIRST,
            PostingState.TO_ENTER,
            PostingState.POSTING,
            PostingState.QUEUED,
            PostingState.ENTERED,
            PostingState.DISABLED,
            PostingState.POSTED,
            PostingState.CANCELLED);

    private final StoryWords words;
    private final ZoneId zone;
    private final String pims;

    StoryLines(StoryWords words, ZoneId zone, String pims) {
        this.words = words;
        this.zone = zone;
        this.pims = pims;
    }

    /// With what of it is a deposit.
    StoryLine money(StoryState state, StoryScreen screen) {
        var line = taken(state, screen);
        var attempt = state.attempt();
        var kept = attempt.state() == AttemptState.CAPTURED
                ? Optional.of(attempt.deposit())
                : attempt.asked().kept();
        return kept.filter(Money::isPositive)
                .map(amount -> words.of("money.DEPOSIT", Map.of("amount", MoneyText.of(amount, words.locale()))))
                .map(also -> new StoryLine(line.state(), line.text() + ", " + also, line.since(), line.todo()))
                .orElse(line);
    }

    private StoryLine taken(StoryState state, StoryScreen screen) {
        var attempt = state.attempt();
        var since = attempt.settledAt().orElse(attempt.changedAt());
        var key = attempt.openDifference().isPresent()
                ? "DIFFERS"
                : attempt.settledApart() ? "APART" : standing(attempt, screen);
        var back = attempt.amounts().refunded();
        if (back.isPositive() && key.equals(AttemptState.CAPTURED.name())) {
            boolean sentBack =
                    state.refunds().stream().anyMatch(refund -> refund.asked().sentBack());
            var text = words.of(
                    sentBack ? "money.SENT_BACK" : attempt.givenBackWhole() ? "money.ALL_BACK" : "money.PART_BACK",
                    Map.of(
                            "amount", MoneyText.of(attempt.amounts().captured(), words.locale()),
                            "back", MoneyText.of(back, words.locale())));
            return new StoryLine(attempt.state().name(), text, Optional.of(attempt.changedAt()), Optional.empty());
        }
        if (attempt.asked().way().noted() && key.equals(AttemptState.CAPTURED.name())) {
            return new StoryLine(
                    attempt.state().name(), noted(state), Optional.of(since), todo("todo.money." + screen.name()));
        }
        if (screen == StoryScreen.BANK_ON_ITS_WAY && state.sale().debit().isPresent()) {
            return onItsWay(state, state.sale().debit().get());
        }
        var amount =
                attempt.amounts().captured().isPositive() ? attempt.amounts().captured() : attempt.requested();
        var ofWay = "money." + key + "." + attempt.asked().way();
        var text = words.of(
                words.has(ofWay) ? ofWay : "money." + key,
                Map.of("amount", MoneyText.of(amount, words.locale()), "when", takenWhen(state)));
        return new StoryLine(attempt.state().name(), text, Optional.of(since), todo("todo.money." + screen.name()));
    }

    private StoryLine onItsWay(StoryState state, BankDebit debit) {
        var attempt = state.attempt();
        var particulars = new HashMap<>(BankWords.day(debit, zone, words.locale()));
        particulars.put("amount", MoneyText.of(attempt.requested(), words.locale()));
        return new StoryLine(
                attempt.state().name(),
                words.of("money." + BankWords.key(debit), particulars),
                Optional.of(attempt.changedAt()),
                todo("todo.money." + BankWords.key(debit)));
    }

    /// When held money is taken: by the clock alone today, else with the day.
    private String takenWhen(StoryState state) {
        return state.sale()
                .hold()
                .map(hold -> hold.takeAt().atZone(zone))
                .map(at -> at.toLocalDate().equals(state.now().atZone(zone).toLocalDate())
                        ? time(at.toInstant())
                        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(words.locale())
                                .format(at))
                .orElse("");
    }

    /// Money that a person took: what she noted of it, and that Tillbridge moved none.
    private String noted(StoryState state) {
        var attempt = state.attempt();
        var amount = attempt.amounts().captured();
        var noted = Noted.of(state.sale().request().ask().noted());
        var particulars = new HashMap<String, String>();
        particulars.put("amount", MoneyText.of(amount, words.locale()));
        particulars.put("way", words.of("noted." + attempt.asked().way(), Map.of()));
        var change = noted.change(amount);
        change.ifPresent(back -> {
            particulars.put("change", MoneyText.of(back, words.locale()));
            particulars.put("given", MoneyText.of(amount.plus(back), words.locale()));
        });
        return words.of(change.isPresent() ? "money.NOTED.CHANGE" : "money.NOTED", particulars);
    }

    private static String standing(Attempt attempt, StoryScreen screen) {
        return switch (screen) {
            case LINK_OPEN, LINK_CLOSING, LINK_EXPIRED, BANK_CAME_BACK -> screen.name();
            default -> attempt.state().name();
        };
    }

    /// What is to be taken out by hand comes before all that goes in.
    StoryLine inPims(StoryState state) {
        var reversals = state.reversals();
        return reversals.stream()
                .filter(each -> each.state().byHand())
                .findFirst()
                .or(() -> reversals.stream()
                        .filter(each -> each.state() != ReversalState.NOT_NEEDED)
                        .reduce((earlier, later) -> later))
                .map(this::takeOut)
                .orElseGet(() -> inPims(state.postings()));
    }

    private StoryLine takeOut(Reversal reversal) {
        var key = reversal.state().name();
        if (reversal.enteredAt().isPresent() && reversal.enteredBy().isEmpty()) {
            key += words.has("out." + key + ".NOBODY") ? ".NOBODY" : "";
        }
        var particulars = Map.of(
                "pims", pims, "person", reversal.enteredBy().map(Person::name).orElse(""));
        return new StoryLine(
                reversal.state().name(),
                words.of("out." + key, particulars),
                Optional.of(reversal.changedAt()),
                todo("todo.out." + reversal.state().name()));
    }

    StoryLine inPims(List<Posting> postings) {
        return postings.stream()
                .min(Comparator.comparingInt(each -> WORST_FIRST.indexOf(each.state())))
                .map(this::entry)
                .orElseGet(() -> new StoryLine(
                        "NONE", words.of("pims.NONE", Map.of("pims", pims)), Optional.empty(), Optional.empty()));
    }

    StoryLine entry(Posting posting) {
        var key = posting.question()
                ? "QUESTION"
                : posting.questioned() ? "QUESTIONED" : posting.state().name();
        if (posting.enteredBy().isEmpty() && words.has("pims." + key + ".NOBODY")) {
            key += ".NOBODY";
        }
        var particulars = Map.of(
                "pims", pims, "person", posting.enteredBy().map(Person::name).orElse(""));
        return new StoryLine(
                posting.state().name(),
                words.of("pims." + key, particulars),
                Optional.of(posting.changedAt()),
                todo("todo.pims." + key.replace(".NOBODY", "")));
    }

    StoryLine receipt(StoryState state, List<GivenOut> issues, ReceiptWish wish) {
        if (!issues.isEmpty()) {
            return new StoryReceipts(words, zone, state.now()).line(issues);
        }
        boolean paid = state.attempt().amounts().captured().isPositive();
        // While money may still move, nobody may read that nothing was paid.
        var held = paid ? new StoryReceipts(words, zone, state.now()).notMailed(wish) : Optional.<StoryLine>empty();
        if (held.isPresent()) {
            return held.get();
        }
        var key = paid ? "READY" : state.attempt().state().settled() ? "NONE" : "WAITS";
        return new StoryLine(key, words.of("receipt." + key, Map.of()), Optional.empty(), Optional.empty());
    }

    private Optional<String> todo(String key) {
        return words.has(key) ? Optional.of(words.of(key, Map.of("pims", pims))) : Optional.empty();
    }

    String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(at.atZone(zone));
    }
}
