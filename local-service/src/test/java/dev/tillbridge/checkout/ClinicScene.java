package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A clinic with its parties outside, on a database of its own, for one test.
public abstract class ClinicScene {
    private TestDatabase test;
    protected Outsiders outside;
    protected Clinic clinic;

    /// On SQLite, unless a test says otherwise.
    protected TestDatabase fresh() {
        return TestDatabases.sqlite();
    }

    @BeforeEach
    protected final void openClinic() {
        test = fresh();
        outside = Outsiders.fresh();
        clinic = new Clinic(test.database(), outside).setUp();
    }

    @AfterEach
    protected final void closeClinic() {
        test.close();
    }

    protected static void assertRefused(ProblemCode code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
