package dev.tillbridge.store;

/// Where a PostgreSQL database is and who we are there.
///
/// @param url `jdbc:postgresql://host:port/name`, without user and password
public record PostgresAddress(String url, String user, String password) {
    public PostgresAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("not a PostgreSQL address");
        }
    }

    /// The address for messages: no parameters, which may hold secrets.
    String shown() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String toString() {
        return shown();
    }
}
