package dev.tillbridge.problem;

/// What a problem means for the client's money; every text of a problem says it.
public enum MoneyMeaning {
    /// Certainly nothing was taken.
    NOTHING_CHARGED,
    /// The money was taken.
    CHARGED,
    /// It may have been taken; nobody may charge again before it is known.
    NOT_SURE,
    /// The problem has nothing to do with taking money (settings, connections).
    NO_MONEY
}
