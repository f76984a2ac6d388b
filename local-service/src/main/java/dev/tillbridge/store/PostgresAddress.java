package dev.tillbridge.store;

import org.jspecify.annotations.Nullable;

/// Where a PostgreSQL database is and who we are there.
///
/// @param url `jdbc:postgresql://host:port/name`, without user and password
/// @param certificate the SHA-256 of the server's certificate, in hex: the account is one desk's of many, which
/// speaks with this server only and may change no table. Null for an address of somebody's own making, which is
/// used as it stands
public record PostgresAddress(
        String url, String user, String password, @Nullable String certificate) {
    public PostgresAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("not a PostgreSQL address");
        }
        if (certificate != null && (!certificate.matches("[0-9a-f]{64}") || url.contains("?"))) {
            throw new IllegalArgumentException("not the address of a desk's account");
        }
    }

    public PostgresAddress(String url, String user, String password) {
        this(url, user, password, null);
    }

    /// Whether this is one desk's account on a database that several share.
    public boolean joined() {
        return certificate != null;
    }

    /// The address for messages: no parameters, which may hold secrets.
    public String shown() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String toString() {
        return shown();
    }
}
