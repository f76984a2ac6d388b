package dev.tillbridge.app;

import dev.tillbridge.http.ListenerSettings;
import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.PostgresAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the one settings file says. Secrets never stand in it: those are set with `tillbridge secret set`.
///
/// @param port the port on 127.0.0.1 that is tried first; 0 takes any free one
/// @param database `sqlite` for the file in the data directory, or a `jdbc:postgresql:` address without a password
/// @param databaseUser the database's user; used with PostgreSQL only
/// @param stripe where the processor is reached
/// @param extensions further exact ids of extensions that may connect, besides ours
/// @param databaseCertificate the SHA-256 of the database server's certificate, where this desk joined a location
public record Settings(
        int port,
        String database,
        String databaseUser,
        Stripe stripe,
        List<String> extensions,
        @Nullable String databaseCertificate) {
    /// As [dev.tillbridge.store.SharedServer] names the account of a desk that joined.
    private static final Pattern DESK_ACCOUNT = Pattern.compile(".*_desk_[0-9a-f]{8}");

    public Settings(int port, String database, String databaseUser, Stripe stripe, List<String> extensions) {
        this(port, database, databaseUser, stripe, extensions, null);
    }

    /// Where the processor is reached.
    ///
    /// @param apiBase the address of the Stripe API, or of any Stripe-shaped server
    /// @param partialApproval whether the account is known to have partial approvals; else the bank declines
    /// @param cardPageOver where the processor's page for a card leads when it is over; null: none for real money
    public record Stripe(
            URI apiBase, boolean partialApproval, @Nullable URI cardPageOver) {
        public Stripe(URI apiBase, boolean partialApproval) {
            this(apiBase, partialApproval, null);
        }

        public Stripe {
            if (apiBase.getRawUserInfo() != null) {
                throw new IllegalArgumentException(
                        "stripe.apiBase must be an address without a key; set it with: tillbridge secret set stripe.secretKey");
            }
            var scheme = apiBase.getScheme();
            var loopback = "127.0.0.1".equals(apiBase.getHost());
            if (!("https".equals(scheme) || ("http".equals(scheme) && loopback)) || apiBase.getHost() == null) {
                throw new IllegalArgumentException(
                        "stripe.apiBase must be an https address (http only on 127.0.0.1), not " + apiBase);
            }
            if (cardPageOver != null && (!"https".equals(cardPageOver.getScheme()) || cardPageOver.getHost() == null)) {
                throw new IllegalArgumentException("stripe.cardPageOver must be an https address, not " + cardPageOver);
            }
        }

        Optional<URI> pageOver() {
            return Optional.ofNullable(cardPageOver);
        }

        /// Whether the address is a practice processor on this machine.
        boolean onThisMachine() {
            var host = apiBase.getHost();
            return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
        }
    }

    public Settings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
        }
        if (!database.equals("sqlite") && !database.startsWith("jdbc:postgresql://")) {
            throw new IllegalArgumentException("database must be sqlite or jdbc:postgresql://…");
        }
        if (database.contains("password=") || database.replaceFirst("\\?.*", "").contains("@")) {
            throw new IllegalArgumentException(
                    "database must not hold a password; set it with: tillbridge secret set database.password");
        }
        if (databaseCertificate != null && !databaseCertificate.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("databaseCertificate must be a SHA-256 in 64 hexadecimal digits");
        }
        if (databaseCertificate != null && (database.equals("sqlite") || database.contains("?"))) {
            throw new IllegalArgumentException(
                    "databaseCertificate goes with a database like jdbc:postgresql://host:5432/name, without parameters");
        }
        if (databaseCertificate == null
                && !database.equals("sqlite")
                && DESK_ACCOUNT.matcher(databaseUser).matches()) {
            throw new IllegalArgumentException("databaseUser " + databaseUser + " is a desk's own account, which speaks"
                    + " with one server only; databaseCertificate must stand beside it, and TILLBRIDGE_DATABASE must not"
                    + " be set");
        }
        extensions = List.copyOf(extensions);
        for (var extension : extensions) {
            if (!extension.matches("[a-p]{32}")) {
                throw new IllegalArgumentException("extensions holds an id that is not 32 letters a-p: " + extension);
            }
        }
    }

    /// Where the database server is and who this service is there; empty for a file of its own.
    Optional<PostgresAddress> address(SecretFiles secrets) {
        if (sqlite()) {
            return Optional.empty();
        }
        var password = secrets.read(SettingsHome.PASSWORD).orElse("");
        return Optional.of(new PostgresAddress(database, databaseUser, password, databaseCertificate));
    }

    /// As these, but this port is tried first.
    Settings preferring(int wished) {
        return new Settings(wished, database, databaseUser, stripe, extensions, databaseCertificate);
    }

    /// The wished port first, then those that the extension tries by itself, then any.
    ListenerSettings listener() {
        var ports = port == 0
                ? List.<Integer>of()
                : Stream.concat(Stream.of(port), Protocol.FIXED_PORTS.stream())
                        .distinct()
                        .toList();
        return new ListenerSettings(ports, true, Version.of());
    }

    public boolean sqlite() {
        return database.equals("sqlite");
    }
}
