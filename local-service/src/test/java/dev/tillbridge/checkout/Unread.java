package dev.tillbridge.checkout;

import dev.tillbridge.farside.Gate;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.function.Supplier;

/// The PIMS wants a sign-in for the first reading that follows an entry.
final class Unread implements Gate {
    private boolean next;

    @Override
    public <T> T effect(String what, Supplier<T> work) {
        next = true;
        return work.get();
    }

    @Override
    public <T> T look(String what, Supplier<T> work) {
        if (next) {
            next = false;
            throw Problem.of(ProblemCode.NOT_FOUND, "what", "the invoice's page")
                    .asException();
        }
        return work.get();
    }
}
