package dev.tillbridge.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// What a start has begun so far: should the rest of it fail, that ends again, the newest first.
final class Started {
    private final Deque<Runnable> ends = new ArrayDeque<>();

    <T> T with(T part, Consumer<T> end) {
        ends.push(() -> end.accept(part));
        return part;
    }

    /// Each of them, whatever the others throw.
    void end(RuntimeException why) {
        while (!ends.isEmpty()) {
            try {
                ends.pop().run();
            } catch (RuntimeException another) {
                why.addSuppressed(another);
            }
        }
    }
}
