package dev.tillbridge.operator;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;

/// PINs, stored only as Argon2id with a salt of their own. Slow on purpose, so never called inside a transaction.
///
/// 12 MiB and 3 rounds are one of the five settings that OWASP names as the least for Argon2id, all worth the
/// same; of these it asks for the least memory that still fits well into the service's heap of 64 MB, where the
/// others were slower. Measured on one of 2 cores: 0.16-0.22 s of processor time under the flags that are shipped
/// (first-tier compiler, 64 MB), 0.07 s under the JVM's own. A PIN of 4 digits has 10,000 values whatever its hash
/// costs: what keeps guessing out is the lock after 5 tries, the hash only makes a stolen file cost half an hour a
/// person.
final class Pins {
    private static final int MEMORY_KB = 12 * 1024;
    private static final int ROUNDS = 3;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT = 16;

    private Pins() {}

    /// The hash to store; throws `PIN_REFUSED` for what is no PIN or too easily guessed.
    static String hash(String pin) {
        if (!pin.matches("[0-9]{4,8}") || isRow(pin)) {
            throw Problem.of(ProblemCode.PIN_REFUSED).asException();
        }
        return Password.hash(pin)
                .addRandomSalt(SALT)
                .with(Argon2Function.getInstance(MEMORY_KB, ROUNDS, LANES, BYTES, Argon2.ID))
                .getResult();
    }

    static boolean matches(String pin, String hash) {
        if (!pin.matches("[0-9]{4,8}")) {
            return false;
        }
        return Password.check(pin, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /// 0000, 1234, 9876, 2468: each digit the same step from the last.
    private static boolean isRow(String pin) {
        int step = pin.charAt(1) - pin.charAt(0);
        for (int i = 2; i < pin.length(); i++) {
            if (pin.charAt(i) - pin.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }
}
