package dev.tillbridge.store;

import java.util.regex.Pattern;

/// The place that an address of a joined desk names.
final class Places {
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://(.+):([0-9]{1,5})/([a-z0-9_]+)");

    private Places() {}

    /// Throws [IllegalArgumentException] for an address of somebody's own making.
    static ServerPlace of(PostgresAddress address) {
        var parts = URL.matcher(address.url());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the address of a desk's account");
        }
        return new ServerPlace(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3));
    }
}
