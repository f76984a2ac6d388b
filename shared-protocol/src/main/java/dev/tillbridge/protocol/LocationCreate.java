package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Put the location on a database server, with this desk as its first.
///
/// @param server `HOST` or `HOST:PORT`
/// @param user a login on the server that may make databases and accounts; used now and kept nowhere
/// @param desk what this desk is to be called; null for the next free `Desk N`
public record LocationCreate(
        String server,
        String database,
        String user,
        String password,
        @Nullable String desk) {
    @Override
    public String toString() {
        return server + "/" + database;
    }
}
