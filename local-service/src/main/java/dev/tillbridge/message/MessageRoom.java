package dev.tillbridge.message;

import dev.tillbridge.activity.Plan;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The room, put together: the plan for the runner.
public final class MessageRoom {
    private MessageRoom() {}

    /// Carries out what is queued.
    ///
    /// @param letters whoever writes messages, one for each kind
    public static Plan plan(Database database, Clock clock, MailSender sender, List<Letters> letters) {
        var kinds = letters.stream().collect(Collectors.toMap(Letters::kind, Function.identity()));
        return new MessagePlan(new SendMessage(database, clock, sender, kinds));
    }

    /// Carries out the texts that are queued.
    ///
    /// @param letters whoever writes texts, one for each kind
    public static Plan texts(
            Database database, Clock clock, TextSender sender, Consents consents, List<TextLetters> letters) {
        var kinds = letters.stream().collect(Collectors.toMap(TextLetters::textKind, Function.identity()));
        return new TextPlan(
                new SendText(database, clock, sender, consents, kinds),
                new WatchText(database, clock, sender, consents, kinds));
    }
}
