package dev.tillbridge.activity;

import dev.tillbridge.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Somebody outside who does what he is asked and remembers it, whatever becomes of us.
final class World {
    private final List<String> effects = new ArrayList<>();

    synchronized JsonNode act(String key) {
        effects.add(key);
        return answer(key);
    }

    synchronized boolean knows(String key) {
        return effects.contains(key);
    }

    static JsonNode answer(String key) {
        return Json.tree(Map.of("key", key));
    }

    /// The keys of everything done, in order.
    synchronized List<String> effects() {
        return List.copyOf(effects);
    }
}
