package dev.tillbridge.checkout;

import dev.tillbridge.posting.NewPosting;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.PostingState;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a person enters by hand: amount, date, payment type and note, each to be copied.
final class StoryToEnter {
    private final StoryWords words;
    private final Function<NewPosting, String> paymentType;

    StoryToEnter(StoryWords words, Function<NewPosting, String> paymentType) {
        this.words = words;
        this.paymentType = paymentType;
    }

    List<StoryEnter> of(List<Posting> postings) {
        return postings.stream()
                .filter(each -> each.state() == PostingState.TO_ENTER)
                .map(this::enter)
                .toList();
    }

    private StoryEnter enter(Posting posting) {
        var asked = posting.asked();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(asked.day());
        return new StoryEnter(
                posting.id(),
                asked.number(),
                List.of(
                        field("amount", MoneyText.bare(asked.amount())),
                        field("date", day),
                        field("type", paymentType.apply(asked)),
                        field("note", asked.reference())));
    }

    private StoryEnter.Field field(String key, String value) {
        return new StoryEnter.Field(words.of("field." + key, Map.of()), value);
    }
}
