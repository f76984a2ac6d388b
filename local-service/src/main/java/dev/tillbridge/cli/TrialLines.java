package dev.tillbridge.cli;

import dev.tillbridge.protocol.ProfileState;
import dev.tillbridge.protocol.ProfileTrial;
import dev.tillbridge.protocol.TrialDifference;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A profile's versions in lines for people.
final class TrialLines {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private TrialLines() {}

    /// What stands below a profile in the list: nothing while it has one version only.
    static List<String> of(ProfileState state) {
        var lines = new ArrayList<String>();
        var before = state.before();
        if (before != null) {
            lines.add("in use since " + time(state.since()) + " (" + state.by() + "); before: " + before.version());
        }
        var trial = state.trial();
        if (trial != null) {
            lines.add(trial(trial));
        }
        return lines;
    }

    /// "Version 3.2 on trial since ...: 41 invoices read alike, 1 different: due (old 184.50, new 18.45)".
    private static String trial(ProfileTrial trial) {
        var since = "version " + trial.version() + " on trial since " + time(trial.since()) + " (" + trial.by() + "): ";
        if (trial.alike() + trial.different() == 0) {
            return since + "no invoice read yet";
        }
        var counts = invoices(trial.alike()) + " read alike, " + trial.different() + " different";
        return since
                + counts
                + (trial.differences().isEmpty()
                        ? ""
                        : ": "
                                + trial.differences().stream()
                                        .map(TrialLines::pair)
                                        .collect(Collectors.joining(", ")));
    }

    private static String invoices(int count) {
        return count == 1 ? "1 invoice" : count + " invoices";
    }

    private static String pair(TrialDifference each) {
        return each.field() + " (old " + shown(each.field(), each.inUse()) + ", new "
                + shown(each.field(), each.onTrial()) + ")";
    }

    /// All differences, each with its page and time.
    static List<String> whole(ProfileTrial trial) {
        return trial.differences().stream()
                .map(each -> each.field() + ", page " + each.page() + ", " + time(each.at()) + ": old "
                        + shown(each.field(), each.inUse()) + " | new " + shown(each.field(), each.onTrial()))
                .toList();
    }

    private static String shown(String field, String text) {
        return switch (text) {
            case "" -> "nothing";
            case "+" -> field.equals("charge") ? "may be charged" : "has its place";
            default -> text;
        };
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "-" : TIME.format(at);
    }
}
