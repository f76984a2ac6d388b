package dev.tillbridge.checkout;

import dev.tillbridge.message.Message;
import dev.tillbridge.message.MessageState;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.receipt.GivenOut;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The third line of a payment whose receipt was given out: how and when, the last ones.
final class StoryReceipts {
    private static final int SHOWN = 3;

    private final StoryWords words;
    private final ZoneId zone;
    private final Instant now;

    StoryReceipts(StoryWords words, ZoneId zone, Instant now) {
        this.words = words;
        this.zone = zone;
        this.now = now;
    }

    /// @param issues oldest first, not empty
    StoryLine line(List<GivenOut> issues) {
        var shown = issues.subList(Math.max(0, issues.size() - SHOWN), issues.size());
        var text = shown.stream().map(this::text).collect(Collectors.joining(" · "));
        var earlier = issues.size() > shown.size() ? "… · " : "";
        return new StoryLine(state(issues.getLast()), earlier + text, Optional.empty(), Optional.empty());
    }

    /// Why a receipt did not go out by itself; empty when that needs no word.
    Optional<StoryLine> notMailed(ReceiptWish wish) {
        return switch (wish) {
            case ReceiptWish.Held(var word) -> Optional.of(held("HELD", Map.of("word", word)));
            case ReceiptWish.NotItemized _ -> Optional.of(held("NOT_ITEMIZED", Map.of()));
            case ReceiptWish.NoAddress _ -> Optional.of(held("NO_ADDRESS", Map.of()));
            case ReceiptWish.None _, ReceiptWish.To _ -> Optional.empty();
        };
    }

    private StoryLine held(String why, Map<String, String> particulars) {
        return new StoryLine(why, words.of("receipt." + why, particulars), Optional.empty(), Optional.empty());
    }

    private static String state(GivenOut given) {
        return given.mail()
                .map(mail -> "MAIL_" + mail.state().name())
                .orElse(given.issue().way().name());
    }

    private String text(GivenOut given) {
        var issue = given.issue();
        return given.mail().map(this::mail).orElseGet(() -> {
            var key = "receipt." + issue.way().name() + (issue.copy() ? ".COPY" : "");
            return words.of(key, Map.of("time", time(issue.at())));
        });
    }

    private String mail(Message mail) {
        var why = mail.problem()
                .map(problem -> ProblemText.of(problem, words.locale()).cause());
        boolean again = mail.state() == MessageState.QUEUED && why.isPresent();
        var key = "receipt.MAIL." + mail.state().name() + (again ? ".AGAIN" : "");
        return words.of(key, Map.of("to", mail.to().masked(), "time", time(mail.changedAt()), "why", why.orElse("")));
    }

    /// The time of today, or day and time.
    private String time(Instant at) {
        var there = at.atZone(zone);
        boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
        var format = today
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT);
        return format.withLocale(words.locale()).format(there);
    }
}
