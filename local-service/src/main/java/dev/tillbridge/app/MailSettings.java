package dev.tillbridge.app;

import dev.tillbridge.location.Location;
import dev.tillbridge.location.Locations;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.smtp.MailAccess;
import dev.tillbridge.smtp.SmtpServer;
import dev.tillbridge.store.Database;
import java.util.function.Supplier;

/// The clinic's mail server, as the settings and the secrets say it now.
final class MailSettings implements Supplier<MailAccess> {
    static final String PASSWORD = "smtp.password";

    private final Database database;
    private final Locations locations;
    private final SecretFiles secrets;

    MailSettings(Database database, Locations locations, SecretFiles secrets) {
        this.database = database;
        this.locations = locations;
        this.secrets = secrets;
    }

    @Override
    public MailAccess get() {
        var location = database.read(locations::location);
        if (!location.mails()) {
            return missing("mail-server");
        }
        if (location.mailFrom().isEmpty()) {
            return missing("mail-from");
        }
        var password = secrets.read(PASSWORD);
        if (!location.mailUser().isEmpty() && password.isEmpty()) {
            return new MailAccess.Missing(Problem.of(ProblemCode.MAIL_PASSWORD_MISSING));
        }
        return new MailAccess.Ready(server(location, password.orElse("")));
    }

    private static SmtpServer server(Location location, String password) {
        var server = location.mailServer();
        int colon = server.lastIndexOf(':');
        int port = Integer.parseInt(server.substring(colon + 1));
        return new SmtpServer(
                server.substring(0, colon),
                port,
                port == SmtpServer.TLS_AT_ONCE,
                location.mailUser(),
                password,
                location.mailFrom(),
                location.name());
    }

    private static MailAccess missing(String setting) {
        return new MailAccess.Missing(Problem.of(ProblemCode.MAIL_NOT_SET_UP, "setting", setting));
    }
}
