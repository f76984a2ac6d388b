package dev.tillbridge.pims.profile;

/// Why a surface could not do something.
public enum Fault {
    NOT_FOUND,
    SEVERAL_FOUND,
    BAD_LOCATOR,
    OTHER_INVOICE,
    TOO_SLOW,
    PAGE_GONE,
    SIGN_IN,
    VALUE_REFUSED,
    DISABLED,
    TOO_LONG,
    UNKNOWN_PROFILE,
    /// The request never left us.
    NOT_REACHED,
    /// It left us and no answer came.
    NO_ANSWER
}
