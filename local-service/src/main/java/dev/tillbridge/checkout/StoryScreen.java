package dev.tillbridge.checkout;

/// Which screen a payment shows.
public enum StoryScreen {
    CHECKING,
    CHARGING,
    PAID,
    ENTER_IT,
    NOT_ACCEPTED,
    NOBODY_TAPPED,
    PARTLY_PAID,
    READER_IN_USE,
    READER_OFFLINE,
    CHANGED,
    NOT_SURE,
    STOPPED,
    REFUSED
}
