package dev.tillbridge.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Counts everything that a move changes for good, and lets the process die before or after one of it.
final class BrokenOff {
    private final int at;
    private final boolean after;
    final List<String> passed = new ArrayList<>();

    /// @param at which change, from 1; 0: none
    BrokenOff(int at, boolean after) {
        this.at = at;
        this.after = after;
    }

    /// Ends the process without clean-up.
    static final class Dead extends Error {
        private static final long serialVersionUID = 1;

        Dead(String where) {
            super(where);
        }
    }

    <T extends @Nullable Object> T once(String what, Supplier<T> work) {
        passed.add(what);
        boolean here = passed.size() == at;
        if (here && !after) {
            throw new Dead("before " + what);
        }
        var answer = work.get();
        if (here) {
            throw new Dead("after " + what);
        }
        return answer;
    }

    private void doing(String what, Runnable work) {
        var done = once(what, () -> {
            work.run();
            return what;
        });
        assertThat(done).isEqualTo(what);
    }

    Openings openings() {
        return new Openings() {
            @Override
            public Database file(Path file) {
                return counted("the file", USUAL.file(file));
            }

            @Override
            public Database shared(PostgresAddress address) {
                return counted("the shared database", USUAL.shared(address));
            }
        };
    }

    Shelf shelf(Path folder) {
        var real = new FolderShelf(folder);
        return new Shelf() {
            @Override
            public Optional<String> read(String name) {
                return real.read(name);
            }

            @Override
            public void write(String name, String text) {
                doing("writing " + name, () -> real.write(name, text));
            }

            @Override
            public void remove(String name) {
                if (real.has(name)) {
                    doing("removing " + name, () -> real.remove(name));
                }
            }

            @Override
            public void rename(String from, String to) {
                doing("renaming " + from, () -> real.rename(from, to));
            }

            @Override
            public boolean has(String name) {
                return real.has(name);
            }

            @Override
            public List<String> names(String beginning) {
                return real.names(beginning);
            }
        };
    }

    Switch settings(Switch real) {
        return new Switch() {
            @Override
            public void remember(PostgresAddress shared) {
                doing("remembering", () -> real.remember(shared));
            }

            @Override
            public void toShared(PostgresAddress shared) {
                doing("settings", () -> real.toShared(shared));
            }

            @Override
            public void toFile() {
                doing("settings", real::toFile);
            }
        };
    }

    private Database counted(String what, Database real) {
        return new Database() {
            @Override
            public <T extends @Nullable Object> T write(Function<Tx, T> work) {
                return once("committing in " + what, () -> real.write(work));
            }

            @Override
            public void change(Consumer<Tx> work) {
                doing("committing in " + what, () -> real.change(work));
            }

            @Override
            public <T extends @Nullable Object> T read(Function<View, T> work) {
                return real.read(work);
            }

            @Override
            public Listening listen(String topic, Runnable listener) {
                return real.listen(topic, listener);
            }

            @Override
            public boolean shared() {
                return real.shared();
            }

            @Override
            public void close() {
                real.close();
            }
        };
    }
}
