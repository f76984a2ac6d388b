package dev.tillbridge.stripe;

import static dev.tillbridge.problem.ProblemCode.CARD_DECLINED;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_ANSWER_ODD;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_BUSY;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_KEY_REFUSED;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_NOT_REACHED;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_REFUSED;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_SILENT;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_UNREACHABLE;
import static dev.tillbridge.problem.ProblemCode.READER_FAULTY;
import static dev.tillbridge.problem.ProblemCode.READER_OFFLINE;
import static dev.tillbridge.problem.ProblemCode.READER_SILENT;

import com.stripe.exception.StripeException;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.Set;

/// The table of what a failed call makes certain. What is not in it is Unknown: it may have been obeyed.
final class Certainty {
    private static final Set<String> STATES = Set.of(
            "payment_intent_unexpected_state",
            "intent_invalid_state",
            "charge_already_refunded",
            "terminal_reader_busy");

    private Certainty() {}

    /// Runs one call and says what it came to; never throws for what the processor or the network does.
    static <T> Outcome<T> of(Call<T> call) {
        try {
            return new Outcome.Answered<>(call.run());
        } catch (StripeException failed) {
            return judge(failed);
        } catch (OddAnswer odd) {
            return new Outcome.Unknown<>(Problem.of(PROCESSOR_ANSWER_ODD, "what", odd.what()));
        } catch (RuntimeException unreadable) {
            // The library throws what it likes on an answer of the wrong shape; the call itself may have been obeyed.
            return new Outcome.Unknown<>(Problem.of(PROCESSOR_ANSWER_ODD, "what", "unreadable"));
        }
    }

    private static <T> Outcome<T> judge(StripeException failed) {
        if (failed.getCause() instanceof NeverSent) {
            return notDone(PROCESSOR_NOT_REACHED, "", true);
        }
        if (failed.getCause() instanceof TooSlow) {
            return new Outcome.Unknown<>(Problem.of(PROCESSOR_SILENT));
        }
        int status = failed.getStatusCode() == null ? 0 : failed.getStatusCode();
        var error = failed.getStripeError();
        var code = Texts.bounded(error == null ? null : error.getCode(), 80);
        var type = error == null || error.getType() == null ? "" : error.getType();
        var said = Texts.bounded(error == null ? null : error.getMessage(), 300);
        return switch (status) {
            // Same key, other contents: an earlier call under this key did something else. Our fault; look it up.
            case 400 -> type.equals("idempotency_error") ? odd("same key, other contents") : refused(code, said);
            case 401, 403 -> notDone(PROCESSOR_KEY_REFUSED, code, false);
            case 402 -> new Outcome.NotDone<>(Problem.of(CARD_DECLINED), code, false);
            case 404 -> refused(code, said);
            case 409 ->
                code.equals("idempotency_key_in_use") || code.isEmpty()
                        ? new Outcome.Unknown<>(Problem.of(PROCESSOR_UNREACHABLE))
                        : notDone(PROCESSOR_BUSY, code, true);
            case 429 -> notDone(PROCESSOR_BUSY, code, true);
            default -> new Outcome.Unknown<>(Problem.of(PROCESSOR_UNREACHABLE));
        };
    }

    private static <T> Outcome<T> refused(String code, String said) {
        if (STATES.contains(code)) {
            return new Outcome.Moved<>(code, said);
        }
        return switch (code) {
            case "terminal_reader_offline" -> notDone(READER_OFFLINE, code, false);
            case "terminal_reader_hardware_fault" -> notDone(READER_FAULTY, code, false);
            // The reader may have got it all the same.
            case "terminal_reader_timeout" -> new Outcome.Unknown<>(Problem.of(READER_SILENT));
            case "lock_timeout", "rate_limit" -> notDone(PROCESSOR_BUSY, code, true);
            default -> new Outcome.NotDone<>(Problem.of(PROCESSOR_REFUSED, "why", said), code, false);
        };
    }

    private static <T> Outcome<T> notDone(ProblemCode problem, String code, boolean again) {
        return new Outcome.NotDone<>(Problem.of(problem), code, again);
    }

    private static <T> Outcome<T> odd(String what) {
        return new Outcome.Unknown<>(Problem.of(PROCESSOR_ANSWER_ODD, "what", what));
    }

    /// One call of the library.
    interface Call<T> {
        T run() throws StripeException;
    }
}
