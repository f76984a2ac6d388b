package dev.tillbridge.desk;

import dev.tillbridge.pims.profile.Difference;
import dev.tillbridge.pims.profile.Said;
import dev.tillbridge.pims.profile.Trial;
import dev.tillbridge.pims.profile.Versions;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.protocol.KeptVersion;
import dev.tillbridge.protocol.ProfileState;
import dev.tillbridge.protocol.ProfileTrial;
import dev.tillbridge.protocol.TrialDifference;
import java.util.Locale;

/// The versions of a profile as they travel.
final class TrialWire {
    private TrialWire() {}

    /// @param name what the practice software is called
    static ProfileState state(Versions versions, String name, Locale locale) {
        return new ProfileState(
                versions.profile(),
                name,
                versions.inUse(),
                versions.since().orElse(null),
                versions.by().orElse(null),
                versions.before()
                        .map(before -> new KeptVersion(before.version(), before.until()))
                        .orElse(null),
                versions.trial().map(trial -> trial(trial, locale)).orElse(null));
    }

    private static ProfileTrial trial(Trial trial, Locale locale) {
        return new ProfileTrial(
                trial.version(),
                trial.since(),
                trial.by(),
                trial.alike(),
                trial.different(),
                trial.differences().stream()
                        .map(each -> difference(each, locale))
                        .toList());
    }

    private static TrialDifference difference(Difference each, Locale locale) {
        return new TrialDifference(
                each.field(), each.page(), text(each.inUse(), locale), text(each.onTrial(), locale), each.at());
    }

    private static String text(Said said, Locale locale) {
        var problem = said.problem();
        if (problem != null) {
            return ProblemText.of(problem, locale).cause();
        }
        return said.text();
    }
}
