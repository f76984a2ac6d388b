package dev.tillbridge.installation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was settled before the first row is copied, from looks at both databases.
///
/// @param into the installation that the rows come into
/// @param home the service that carries out what is not finished; null where only one is
/// @param offset what is added to each number of the journal
/// @param codes attempts by id whose code is taken, with what is stored instead
/// @param leaving people by id who come as such who left
/// @param openTwice open items by id that stand open there already
/// @param there by table: the keys that are there
/// @param browsers public keys of the browsers that are there
record Terms(
        Instant at,
        String into,
        @Nullable String home,
        long offset,
        Map<String, String> codes,
        Set<String> leaving,
        Set<String> openTwice,
        Map<String, Set<String>> there,
        Set<String> browsers) {
    Terms {
        codes = Map.copyOf(codes);
        leaving = Set.copyOf(leaving);
        openTwice = Set.copyOf(openTwice);
        there = Map.copyOf(there);
        browsers = Set.copyOf(browsers);
    }
}
