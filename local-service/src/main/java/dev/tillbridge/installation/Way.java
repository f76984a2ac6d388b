package dev.tillbridge.installation;

/// How a history comes into a database. Stored by name, never renamed.
public enum Way {
    /// Into an empty one: it stays what it is, with its id and its numbers.
    TAKEN_OVER,
    /// Into one that has an installation: it joins that one.
    MERGED,
    /// Out of a shared one, into a file of the desk's own.
    BACK
}
