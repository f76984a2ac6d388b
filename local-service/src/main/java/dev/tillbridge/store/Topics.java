package dev.tillbridge.store;

import dev.tillbridge.store.Database.Listening;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Who listens to what in this service.
final class Topics {
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();

    Listening listen(String topic, Runnable listener) {
        var ofTopic = listeners.computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>());
        // A wrapper of our own, so that the same listener given twice is ended one at a time.
        Runnable entry = () -> listener.run();
        ofTopic.add(entry);
        return () -> ofTopic.remove(entry);
    }

    void announce(String topic) {
        listeners.getOrDefault(topic, List.of()).forEach(Runnable::run);
    }

    void announceAll() {
        listeners.keySet().forEach(this::announce);
    }
}
