package dev.tillbridge.keyring;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.store.Database;
import java.util.Locale;
import java.util.Map;

/// What people are told of a key, with the desk that it came from.
final class Said {
    private final Database database;
    private final Keyring keyring;

    Said(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    Problem of(ProblemCode code, String desk) {
        return Problem.of(code, "desk", called(desk));
    }

    Problem notTaken(String desk, Problem why) {
        return Problem.of(
                ProblemCode.KEY_NOT_TAKEN,
                "desk",
                called(desk),
                "why",
                ProblemText.of(why, Locale.ENGLISH).cause());
    }

    Problem otherAccount(String desk, String account, String ours) {
        return new Problem(
                ProblemCode.KEY_OF_ANOTHER_ACCOUNT, Map.of("desk", called(desk), "account", account, "ours", ours));
    }

    private String called(String desk) {
        return database.read(view -> keyring.called(view, desk));
    }
}
