package dev.tillbridge.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

final class Refusals {
    private Refusals() {}

    static void assertRefused(ProblemCode code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
