package dev.tillbridge.http;

import io.javalin.config.RoutesConfig;
import java.util.Map;
import java.util.Set;

/// What a room serves on the one listener. Every request has passed the gate before a handler sees it.
public interface Routes {
    /// Adds the room's handlers; called once, before the listener answers.
    void register(RoutesConfig routes);

    /// Pages, by exact path, to which pages of other sites may lead a tab. They hold nothing and do nothing.
    default Set<String> fromAnySite() {
        return Set.of();
    }

    /// The room's WebSocket doors by exact path, with the origins that may knock. An upgrade at any other path is
    /// refused.
    default Map<String, OriginRule> doors() {
        return Map.of();
    }
}
