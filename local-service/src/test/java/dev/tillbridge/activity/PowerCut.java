package dev.tillbridge.activity;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Counts every commit and every effect, and can stop everything at one of them: before it, or after it with the
/// answer lost. After the cut nothing gets through any more. Whatever thread comes, one passes at a time.
final class PowerCut {
    private final int at;
    private final boolean before;
    private int count;
    private volatile boolean dark;

    private PowerCut(int at, boolean before) {
        this.at = at;
        this.before = before;
    }

    static PowerCut never() {
        return new PowerCut(0, false);
    }

    static PowerCut before(int at) {
        return new PowerCut(at, true);
    }

    static PowerCut after(int at) {
        return new PowerCut(at, false);
    }

    synchronized int count() {
        return count;
    }

    boolean isDark() {
        return dark;
    }

    synchronized <T extends @Nullable Object> T pass(Supplier<T> boundary) {
        if (dark) {
            throw new Dark();
        }
        count++;
        if (count == at && before) {
            dark = true;
            throw new Dark();
        }
        T answer = boundary.get();
        if (count == at) {
            dark = true;
            throw new Dark();
        }
        return answer;
    }

    Step effect(Step step) {
        return TestStep.of(
                step.name(), context -> pass(() -> step.run(context)), context -> pass(() -> step.resolve(context)));
    }

    Database commits(Database database) {
        return new Database() {
            @Override
            public <T extends @Nullable Object> T write(Function<Tx, T> work) {
                return pass(() -> database.write(work));
            }

            @Override
            public <T extends @Nullable Object> T read(Function<View, T> work) {
                if (dark) {
                    throw new Dark();
                }
                return database.read(work);
            }

            @Override
            public Listening listen(String topic, Runnable listener) {
                return database.listen(topic, listener);
            }

            @Override
            public boolean shared() {
                return database.shared();
            }

            @Override
            public void close() {
                database.close();
            }
        };
    }

    static final class Dark extends Error {
        Dark() {
            super("the power is cut", null, false, false);
        }
    }
}
