package dev.tillbridge.crash;

import dev.tillbridge.farside.Gate;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Counts every commit and every effect of one service, and does something at one of them.
final class Boundaries {
    private final int at;
    private final Cut cut;
    private final List<String> passed = new ArrayList<>();
    private boolean counting;
    private boolean dead;

    private Boundaries(int at, Cut cut) {
        this.at = at;
        this.cut = cut;
    }

    static Boundaries counted() {
        return new Boundaries(0, Cut.DIES_BEFORE);
    }

    static Boundaries with(int at, Cut cut) {
        return new Boundaries(at, cut);
    }

    /// Counts from now on.
    void arm() {
        counting = true;
    }

    /// Lets everything through uncounted from now on.
    void disarm() {
        counting = false;
    }

    List<String> passed() {
        return List.copyOf(passed);
    }

    boolean dead() {
        return dead;
    }

    private <T extends @Nullable Object> T pass(String what, Supplier<T> work) {
        live();
        if (!counting) {
            return work.get();
        }
        passed.add(what);
        boolean here = passed.size() == at;
        if (here && cut == Cut.DIES_BEFORE) {
            throw die();
        }
        T answer = work.get();
        if (here && cut == Cut.DIES_AFTER) {
            throw die();
        }
        if (here) {
            throw Problem.of(ProblemCode.PROCESSOR_UNREACHABLE).asException();
        }
        return answer;
    }

    private Dead die() {
        dead = true;
        return new Dead();
    }

    private void live() {
        if (dead) {
            throw new Dead();
        }
    }

    @Override
    public String toString() {
        return cut + " at " + at + " of " + passed;
    }

    Gate gate() {
        return new Gate() {
            @Override
            public <T> T effect(String what, Supplier<T> work) {
                return pass(what, work);
            }

            @Override
            public <T> T look(String what, Supplier<T> work) {
                live();
                return work.get();
            }
        };
    }

    Database commits(Database database) {
        return new Database() {
            @Override
            public <T extends @Nullable Object> T write(Function<Tx, T> work) {
                return pass("commit", () -> database.write(work));
            }

            @Override
            public <T extends @Nullable Object> T read(Function<View, T> work) {
                live();
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
}
