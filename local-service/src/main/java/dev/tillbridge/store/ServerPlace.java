package dev.tillbridge.store;

import java.util.Locale;
import java.util.regex.Pattern;

/// Where a database server listens, and the database there that is meant.
public record ServerPlace(String host, int port, String database) {
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:]{2,45}]");
    private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,30}");
    private static final int USUAL_PORT = 5432;

    public ServerPlace {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("no name or address of a computer");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port is 1 to 65535");
        }
        if (!DATABASE.matcher(database).matches()) {
            throw new IllegalArgumentException(
                    "a database's name is 1 to 31 small letters, digits and _, and begins with a letter");
        }
    }

    /// Reads `HOST[:PORT]`; throws [IllegalArgumentException] that says what is wrong.
    public static ServerPlace of(String server, String database) {
        var text = server.strip().toLowerCase(Locale.ROOT);
        int colon = text.lastIndexOf(':');
        if (colon < 0 || text.endsWith("]")) {
            return new ServerPlace(text, USUAL_PORT, database);
        }
        var port = text.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("a port is 1 to 65535");
        }
        return new ServerPlace(text.substring(0, colon), Integer.parseInt(port), database);
    }

    /// The server as a person writes it.
    public String server() {
        return port == USUAL_PORT ? host : host + ":" + port;
    }

    public String url() {
        return url(database);
    }

    String url(String other) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + other;
    }
}
