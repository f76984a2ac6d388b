package dev.tillbridge.sandbox.stripe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fault switches and the list of those that fired. Thread-safe; forgotten at a restart.
final class Faults {
    private final List<Fault> armed = new ArrayList<>();
    private final List<Firing> fired = new ArrayList<>();
    private int lastId;

    synchronized Fault arm(FaultKind kind, String method, String path, int times, long millis) {
        var fault = new Fault("fault_" + (lastId + 1), kind, method, path, times, millis);
        lastId++;
        armed.add(fault);
        return fault;
    }

    /// The fault that this call meets, noted as fired; null when it meets none.
    synchronized @Nullable Fault take(String method, String path, Instant now) {
        for (int i = 0; i < armed.size(); i++) {
            var fault = armed.get(i);
            if (fault.matches(method, path)) {
                if (fault.times() == 1) {
                    armed.remove(i);
                } else {
                    armed.set(i, fault.after(1));
                }
                fired.add(new Firing(fault.id(), fault.kind().name(), method, path, now));
                return fault;
            }
        }
        return null;
    }

    synchronized void disarm() {
        armed.clear();
    }

    synchronized List<Fault> armed() {
        return List.copyOf(armed);
    }

    synchronized List<Firing> fired() {
        return List.copyOf(fired);
    }
}
