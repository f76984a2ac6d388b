package dev.tillbridge.store;

/// What the roles of one shared database are called on its server, where other databases have theirs.
record RoleNames(String database) {
    /// Owns the tables; nobody logs in as it.
    String owner() {
        return database + "_owner";
    }

    /// What every desk may do.
    String desks() {
        return database + "_desks";
    }

    /// What somebody with a joining code may do.
    String guests() {
        return database + "_guests";
    }

    /// Owns the functions that make and close accounts; nobody logs in as it.
    String keeper() {
        return database + "_keeper";
    }

    /// A desk's own account.
    String desk(String part) {
        return database + "_desk_" + part;
    }

    /// The login of one joining code.
    String guest(String part) {
        return database + "_join_" + part;
    }

    /// The statements of a resource, with the names put in.
    String in(String statements) {
        return statements
                .replace("{database}", database)
                .replace("{owner}", owner())
                .replace("{desks}", desks())
                .replace("{guests}", guests())
                .replace("{keeper}", keeper());
    }
}
