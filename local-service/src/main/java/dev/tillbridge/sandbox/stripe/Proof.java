package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The proof that a bank account is the client's: a cent with a code on it, or two amounts, that only they can look
/// up. The documents give the answers for practice.
final class Proof {
    static final String ACTION = "verify_with_microdeposits";
    private static final String TRIES = "_proofTries";
    private static final int MOST_TRIES = 10;
    private static final String CODE = "SM11AA";
    private static final List<String> AMOUNTS = List.of("32", "45");

    private Proof() {}

    static void ask(ObjectNode intent, String address, Cause cause) {
        intent.put("status", "requires_action");
        var action = intent.putObject("next_action");
        action.put("type", ACTION);
        var asked = action.putObject(ACTION);
        asked.put("arrival_date", Days.later(cause.now(), 2).getEpochSecond());
        asked.put("hosted_verification_url", address);
        asked.put("microdeposit_type", "descriptor_code");
    }

    static boolean asked(ObjectNode intent) {
        return Wire.need(intent, "status").equals("requires_action")
                && intent.path("next_action").has(ACTION);
    }

    static boolean right(String code, List<String> amounts) {
        return code.equalsIgnoreCase(CODE) || amounts.equals(AMOUNTS);
    }

    /// Counts a wrong answer; true when it was the last that is taken.
    static boolean wrong(ObjectNode intent) {
        intent.put(TRIES, Wire.number(intent, TRIES) + 1);
        return Wire.number(intent, TRIES) >= MOST_TRIES;
    }
}
