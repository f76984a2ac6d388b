package dev.tillbridge.farside;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Faults that were ordered for the next calls of a name.
final class Troubles {
    private final Map<String, Deque<Trouble>> ordered = new HashMap<>();
    private final List<Supplier<?>> late = new ArrayList<>();
    private boolean down;

    /// What came too late arrives.
    void arrive() {
        for (var work : late) {
            var _ = work.get();
        }
        late.clear();
    }

    synchronized void order(String call, Trouble trouble, int times) {
        for (int i = 0; i < times; i++) {
            ordered.computeIfAbsent(call, name -> new ArrayDeque<>()).add(trouble);
        }
    }

    /// What was ordered for this call is forgotten.
    synchronized void heal(String call) {
        ordered.remove(call);
    }

    /// No call gets through until it is up again.
    synchronized void down(boolean isDown) {
        down = isDown;
    }

    private synchronized Optional<Trouble> next(String call) {
        if (down) {
            return Optional.of(call.startsWith("create") ? Trouble.REFUSED : Trouble.LOST_BEFORE);
        }
        return Optional.ofNullable(ordered.get(call)).map(Deque::poll);
    }

    <T> T meet(String call, Supplier<T> work, Function<Problem, T> refused, Function<Problem, T> unknown) {
        var trouble = next(call);
        if (trouble.isEmpty()) {
            return work.get();
        }
        return switch (trouble.get()) {
            case REFUSED -> refused.apply(Problem.of(ProblemCode.PROCESSOR_OFFLINE));
            case BUSY -> refused.apply(Problem.of(ProblemCode.PROCESSOR_BUSY));
            case LOST_BEFORE -> unknown.apply(Problem.of(ProblemCode.PROCESSOR_UNREACHABLE));
            case LATE -> {
                late.add(work);
                yield unknown.apply(Problem.of(ProblemCode.PROCESSOR_UNREACHABLE));
            }
            case LOST_AFTER -> {
                var _ = work.get();
                yield unknown.apply(Problem.of(ProblemCode.PROCESSOR_UNREACHABLE));
            }
        };
    }
}
