package dev.tillbridge.store;

import java.util.List;

/// What a desk's account may do with one table.
///
/// @param rights as PostgreSQL calls them
record TableRights(String table, List<String> rights) {
    static List<TableRights> all() {
        return SharedFiles.read("rights.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split(" +")))
                .map(words -> new TableRights(words.getFirst(), words.subList(1, words.size())))
                .toList();
    }

    String statement(RoleNames names) {
        return "grant " + String.join(", ", rights) + " on table public.\"" + table + "\" to \"" + names.desks() + "\"";
    }
}
