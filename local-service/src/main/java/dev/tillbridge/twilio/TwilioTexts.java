package dev.tillbridge.twilio;

import dev.tillbridge.message.PhoneNumber;
import dev.tillbridge.message.Replies;
import dev.tillbridge.message.Reply;
import dev.tillbridge.message.Text;
import dev.tillbridge.message.TextAnswer;
import dev.tillbridge.message.TextCourse;
import dev.tillbridge.message.TextFound;
import dev.tillbridge.message.TextSender;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Texts over Twilio's published interface. Thread-safe.
public final class TwilioTexts implements TextSender {
    private static final Pattern REFERENCE = Pattern.compile("[SM]M[0-9a-fA-F]{32}");
    private static final String PAGE = "100";
    private static final int MOST_PAGES = 5;

    private final Supplier<TextAccess> access;
    private final Line line;

    /// Nothing is connected yet.
    ///
    /// @param access how the account stands in the settings now
    public TwilioTexts(Supplier<TextAccess> access, Duration patience) {
        this.access = access;
        this.line = new Line(patience);
    }

    @Override
    public Optional<Problem> missing() {
        return switch (access.get()) {
            case TextAccess.Missing(var problem) -> Optional.of(problem);
            case TextAccess.Ready _ -> Optional.empty();
        };
    }

    @Override
    public Optional<Problem> check() {
        return switch (access.get()) {
            case TextAccess.Missing(var problem) -> Optional.of(problem);
            case TextAccess.Ready(var account) ->
                switch (line.get(account, messages(account), Map.of("PageSize", "1"))) {
                    case Answer.Came answer -> answer.good() ? Optional.empty() : Optional.of(Codes.problem(answer));
                    case Answer.NeverSent(var why) -> Optional.of(unreachable(why));
                    case Answer.Lost(var why) -> Optional.of(unreachable(why));
                };
        };
    }

    @Override
    public TextAnswer send(Text text) {
        return switch (access.get()) {
            case TextAccess.Missing(var problem) -> new TextAnswer.NotSent(problem, false);
            case TextAccess.Ready(var account) -> send(account, text);
        };
    }

    private TextAnswer send(TextAccount account, Text text) {
        var form = new LinkedHashMap<String, String>();
        form.put("To", text.to().text());
        form.put("From", account.numbers().getFirst());
        form.put("Body", text.body());
        return switch (line.post(account, messages(account), form)) {
            case Answer.NeverSent(var why) -> new TextAnswer.NotSent(unreachable(why), false);
            case Answer.Lost _ -> new TextAnswer.MayBeSent(Problem.of(ProblemCode.TEXT_MAY_BE_SENT));
            case Answer.Came answer -> {
                var reference = reference(answer.body());
                if (answer.good() && reference.isPresent()) {
                    yield new TextAnswer.Taken(reference.get());
                }
                // What its servers say while they are in trouble does not tell whether the text was taken.
                yield answer.good() || answer.status() >= 500
                        ? new TextAnswer.MayBeSent(Problem.of(ProblemCode.TEXT_MAY_BE_SENT))
                        : Codes.refused(answer);
            }
        };
    }

    @Override
    public TextFound find(PhoneNumber to, String mark, Instant since) {
        // Without a day: a text that waits to be sent has none yet, and must be found all the same.
        return switch (list(Map.of("To", to.text()))) {
            case Listed.Not(var problem) -> new TextFound.NotKnown(problem);
            case Listed.Of(var all, var complete) -> {
                var found = all.stream()
                        .filter(each -> at(each, "date_created")
                                .map(at -> !at.isBefore(since))
                                .orElse(true))
                        .filter(each -> text(each, "direction").startsWith("outbound"))
                        .filter(each -> text(each, "body").contains(mark))
                        .flatMap(each -> reference(each).stream())
                        .findFirst();
                if (found.isPresent()) {
                    yield new TextFound.Found(found.get());
                }
                yield complete
                        ? new TextFound.Absent()
                        : new TextFound.NotKnown(Problem.of(ProblemCode.TEXT_MAY_BE_SENT));
            }
        };
    }

    @Override
    public TextCourse course(String reference) {
        return switch (access.get()) {
            case TextAccess.Missing(var problem) -> new TextCourse.NotKnown(problem);
            case TextAccess.Ready(var account) -> {
                if (!REFERENCE.matcher(reference).matches()) {
                    yield new TextCourse.NotKnown(Problem.of(ProblemCode.TEXT_REFUSED, "why", "a foreign reference"));
                }
                var path = "/2010-04-01/Accounts/" + account.account() + "/Messages/" + reference + ".json";
                yield switch (line.get(account, path, Map.of())) {
                    case Answer.NeverSent(var why) -> new TextCourse.NotKnown(unreachable(why));
                    case Answer.Lost(var why) -> new TextCourse.NotKnown(unreachable(why));
                    case Answer.Came answer ->
                        answer.good() ? course(answer.body()) : new TextCourse.NotKnown(Codes.problem(answer));
                };
            }
        };
    }

    private static TextCourse course(JsonNode body) {
        int code = body.path("error_code").asInt(0);
        return switch (text(body, "status")) {
            case "delivered", "read" -> new TextCourse.Arrived();
            case "undelivered", "failed", "canceled" ->
                new TextCourse.NotArrived(Codes.undelivered(code), code == Codes.OPTED_OUT);
            default -> new TextCourse.OnItsWay();
        };
    }

    @Override
    public Replies replies(Instant since) {
        if (!(access.get() instanceof TextAccess.Ready(var account))) {
            return new Replies.NotRead(missing().orElseGet(() -> unreachable("not set up")));
        }
        var replies = new ArrayList<Reply>();
        boolean complete = true;
        for (var own : account.numbers()) {
            var day = LocalDate.ofInstant(since, ZoneOffset.UTC).toString();
            switch (list(Map.of("To", own, "DateSent>", day))) {
                case Listed.Not(var problem) -> {
                    return new Replies.NotRead(problem);
                }
                case Listed.Of(var all, var whole) -> {
                    complete &= whole;
                    all.stream().flatMap(each -> reply(each).stream()).forEach(replies::add);
                }
            }
        }
        return new Replies.Read(replies, complete);
    }

    private static Optional<Reply> reply(JsonNode message) {
        var from = text(message, "from");
        if (!text(message, "direction").equals("inbound") || !PhoneNumber.isNumber(from)) {
            return Optional.empty();
        }
        return at(message, "date_sent")
                .flatMap(at -> reference(message)
                        .map(sid -> new Reply(sid, new PhoneNumber(from), text(message, "body"), at)));
    }

    /// Times are written as mail writes them.
    private static Optional<Instant> at(JsonNode message, String field) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text(message, field), Instant::from));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private sealed interface Listed {
        /// @param complete whether no more pages are left
        record Of(List<JsonNode> all, boolean complete) implements Listed {}

        record Not(Problem problem) implements Listed {}
    }

    private Listed list(Map<String, String> filter) {
        if (!(access.get() instanceof TextAccess.Ready(var account))) {
            return new Listed.Not(missing().orElseGet(() -> unreachable("not set up")));
        }
        var query = new LinkedHashMap<>(filter);
        query.put("PageSize", PAGE);
        var all = new ArrayList<JsonNode>();
        var path = messages(account);
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (line.get(account, path, query)) {
                case Answer.NeverSent(var why) -> {
                    return new Listed.Not(unreachable(why));
                }
                case Answer.Lost(var why) -> {
                    return new Listed.Not(unreachable(why));
                }
                case Answer.Came answer -> {
                    if (!answer.good() || !answer.body().path("messages").isArray()) {
                        return new Listed.Not(Codes.problem(answer));
                    }
                    answer.body().path("messages").forEach(all::add);
                    var next = text(answer.body(), "next_page_uri");
                    // An answer cannot send the secret elsewhere: only a path of the same list is followed.
                    if (!next.startsWith(messages(account) + "?")) {
                        return new Listed.Of(all, true);
                    }
                    path = next;
                    query.clear();
                }
            }
        }
        return new Listed.Of(all, false);
    }

    private static String messages(TextAccount account) {
        return "/2010-04-01/Accounts/" + account.account() + "/Messages.json";
    }

    private static Optional<String> reference(JsonNode message) {
        return Optional.of(text(message, "sid"))
                .filter(sid -> REFERENCE.matcher(sid).matches());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Problem unreachable(String why) {
        return Problem.of(ProblemCode.TEXT_UNREACHABLE, "why", why);
    }
}
