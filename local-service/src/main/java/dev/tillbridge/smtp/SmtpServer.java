package dev.tillbridge.smtp;

import java.util.Set;

/// The clinic's mail server as it stands in the settings.
///
/// @param tlsAtOnce whether TLS begins with the connection; else it is asked for with STARTTLS
/// @param user empty where the server asks for none
/// @param from the address that mails come from; `fromName` the clinic's name beside it
public record SmtpServer(
        String host, int port, boolean tlsAtOnce, String user, String password, String from, String fromName) {
    private static final Set<String> HERE = Set.of("127.0.0.1", "::1", "localhost");

    /// The port on which servers speak TLS at once.
    public static final int TLS_AT_ONCE = 465;

    /// Whether what is said stays on this computer, so that it may be said without TLS. By the address alone: a name
    /// may lead elsewhere the next time.
    boolean onThisComputer() {
        return HERE.contains(host);
    }

    /// Without the password.
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
