package dev.tillbridge.problem;

/// What a problem means for the client's money; every text of a problem says it.
public enum MoneyMeaning {
    /// Certainly nothing was taken.
    NOTHING_CHARGED,
    /// The money was taken.
    CHARGED,
    /// It may have been taken; nobody may charge again before it is known.
    NOT_SURE,
    /// It was taken before, and certainly nothing of it was given back by this.
    NOTHING_GIVEN_BACK,
    /// It went back to the client.
    GIVEN_BACK,
    /// It may have gone back; nobody may give it back again before it is known.
    GIVE_BACK_NOT_SURE,
    /// The problem has nothing to do with taking money (settings, connections).
    NO_MONEY
}
