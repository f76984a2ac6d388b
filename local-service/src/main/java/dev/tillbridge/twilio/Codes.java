package dev.tillbridge.twilio;

import dev.tillbridge.message.TextAnswer;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;

/// What the provider's numbers for errors mean, as it publishes them.
final class Codes {
    static final int OPTED_OUT = 21_610;

    private Codes() {}

    /// Of a text that was refused when it was handed over.
    static TextAnswer refused(Answer.Came answer) {
        int code = answer.code();
        return switch (code) {
            case OPTED_OUT -> new TextAnswer.OptedOut();
            case 21_211, 21_217, 21_401 -> new TextAnswer.NotSent(Problem.of(ProblemCode.TEXT_NUMBER_MALFORMED), true);
            case 21_614, 21_635 -> new TextAnswer.NotSent(Problem.of(ProblemCode.TEXT_NUMBER_LANDLINE), true);
            default -> new TextAnswer.NotSent(problem(answer), isForGood(answer.status()));
        };
    }

    /// Too many requests and the provider's own trouble pass; a key may be stored anew.
    private static boolean isForGood(int status) {
        return status >= 400 && status < 500 && status != 429 && status != 401 && status != 403 && status != 408;
    }

    static Problem problem(Answer.Came answer) {
        var code = answer.status() == 401 || answer.status() == 403
                ? ProblemCode.TEXT_SECRET_REFUSED
                : ProblemCode.TEXT_REFUSED;
        return Problem.of(code, "why", why(answer.code(), answer.status()));
    }

    /// Of a text that was taken and not delivered.
    static Problem undelivered(int code) {
        return switch (code) {
            case 30_006 -> Problem.of(ProblemCode.TEXT_NUMBER_LANDLINE);
            case OPTED_OUT -> Problem.of(ProblemCode.TEXT_OPTED_OUT);
            default -> Problem.of(ProblemCode.TEXT_NOT_ARRIVED, "why", why(code, 0));
        };
    }

    private static String why(int code, int status) {
        return switch (code) {
            case 30_003 -> "the telephone is off or out of reach (30003)";
            case 30_004 -> "the telephone or its network refuses it (30004)";
            case 30_005 -> "nobody has this number (30005)";
            case 30_007 -> "the network took it for spam (30007)";
            case 30_008 -> "the network does not say why (30008)";
            case 0 -> status == 0 ? "no reason given" : "answer " + status;
            default -> "code " + code;
        };
    }
}
