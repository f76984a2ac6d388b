package dev.tillbridge.protocol;

/// Which screen a payment shows in the panel.
public enum Screen {
    CHECKING,
    CHARGING,
    HELD,
    LETTING_GO,
    LET_GO,
    LINK_OPEN,
    LINK_CLOSING,
    LINK_EXPIRED,
    BANK_ON_ITS_WAY,
    BANK_CAME_BACK,
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
    REFUSED,
    GIVING_BACK,
    GIVE_BACK_NOT_SURE,
    GIVEN_BACK,
    NOT_GIVEN_BACK,
    TAKE_OUT
}
