package dev.tillbridge.app;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.InsideSession;
import dev.tillbridge.console.MethodCaller;
import dev.tillbridge.feed.Feed;
import dev.tillbridge.health.Report;
import dev.tillbridge.location.Locations;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.util.Locale;

/// The console's calls: the same handlers, without a socket.
final class InsideCaller implements MethodCaller {
    private final Handlers handlers;
    private final Self self;
    private final Feed feed;
    private final Clock clock;
    private final Locations locations;
    private final Database database;

    InsideCaller(Handlers handlers, Self self, Feed feed, Clock clock, Locations locations, Database database) {
        this.handlers = handlers;
        this.self = self;
        this.feed = feed;
        this.clock = clock;
        this.locations = locations;
        this.database = database;
    }

    @Override
    public <P, R> R call(Method<P, R> method, P params) {
        return handlers.call(new InsideSession("console", language()), method, params);
    }

    private Locale language() {
        return database.read(locations::location).locale();
    }

    @Override
    public Report health() {
        return Report.of(new ServiceChecks(self, feed::lastRead, clock, ServiceWords.of(language())).all());
    }
}
