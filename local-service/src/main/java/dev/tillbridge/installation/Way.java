package dev.tillbridge.installation;

/// How a history comes into a database. Stored by name, never renamed.
public enum Way {
    /// Into an empty one: it stays what it is, with its id and its numbers.
    TAKEN_OVER,
    /// Into one that has an installation: it joins that one.
    MERGED,
    /// Out of a shared one, into a file of the desk's own.
    BACK,
    /// Not at all: a person said that this file is the true history, while nobody could be asked about a move. The row
    /// names what the installation was called before; what the other database does goes by that name.
    KEPT
}
