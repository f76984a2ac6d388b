package dev.tillbridge.app;

import dev.tillbridge.location.Locations;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.Database;
import dev.tillbridge.twilio.TextAccess;
import dev.tillbridge.twilio.TextAccount;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The clinic's account for texts, as the settings and the secrets say it now.
final class TextSettings implements Supplier<TextAccess> {
    static final String SECRET = "twilio.secret";

    private final Database database;
    private final Locations locations;
    private final SecretFiles secrets;
    private final BooleanSupplier practice;

    /// @param practice whether the money is practice money
    TextSettings(Database database, Locations locations, SecretFiles secrets, BooleanSupplier practice) {
        this.database = database;
        this.locations = locations;
        this.secrets = secrets;
        this.practice = practice;
    }

    @Override
    public TextAccess get() {
        var location = database.read(locations::location);
        if (!location.texts()) {
            return missing("text-account");
        }
        if (location.textFrom().isEmpty()) {
            return missing("text-from");
        }
        // A client who is asked for real money must get the text.
        if (location.textsForPractice() && !practice.getAsBoolean()) {
            return new TextAccess.Missing(Problem.of(
                    ProblemCode.TEXT_PRACTICE_ONLY,
                    "address",
                    location.textServer().getAuthority()));
        }
        var secret = secrets.read(SECRET);
        return secret.<TextAccess>map(value -> new TextAccess.Ready(new TextAccount(
                        location.textServer(), location.textAccount(), location.textKey(), value, location.textFrom())))
                .orElseGet(() -> new TextAccess.Missing(Problem.of(ProblemCode.TEXT_SECRET_MISSING)));
    }

    /// Whether this computer has the account's key, whatever the location's settings say.
    boolean hasSecret() {
        return secrets.read(SECRET).isPresent();
    }

    private static TextAccess missing(String setting) {
        return new TextAccess.Missing(Problem.of(ProblemCode.TEXT_NOT_SET_UP, "setting", setting));
    }
}
