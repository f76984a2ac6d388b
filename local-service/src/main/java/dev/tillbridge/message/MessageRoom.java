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
}
