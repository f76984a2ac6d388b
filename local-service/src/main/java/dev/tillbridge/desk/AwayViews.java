package dev.tillbridge.desk;

import dev.tillbridge.activity.Meanwhile;
import dev.tillbridge.bridge.AwaySource;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.checkout.AwayStories;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.frame.Away;
import dev.tillbridge.store.Database;
import java.util.Optional;

/// What screens are told while the shared database is away.
final class AwayViews implements AwaySource {
    private final Database database;
    private final Meanwhile meanwhile;
    private final AwayStories stories;

    AwayViews(Database database, Meanwhile meanwhile, AwayStories stories) {
        this.database = database;
        this.meanwhile = meanwhile;
        this.stories = stories;
    }

    boolean isAway() {
        return database.away() || meanwhile.isAway();
    }

    @Override
    public Optional<Away> away(Session session) {
        if (!isAway()) {
            return Optional.empty();
        }
        var locale = session.locale();
        var payments = stories.of(meanwhile, locale).stream()
                .map(story -> StoryWire.view(story, locale))
                .toList();
        var why = Wire.text(Problem.of(ProblemCode.DATABASE_AWAY), locale);
        return Optional.of(new Away(why, AwayStories.button(locale), payments));
    }
}
