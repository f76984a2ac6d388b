package dev.tillbridge.operator;

/// One thing that not everybody may do.
public enum PersonRight {
    /// Charge; asks no PIN.
    CHARGE,
    /// Tick off an entry made by hand in the PIMS; asks no PIN.
    TICK_OFF,
    /// Give money back, as much as the location lets the role.
    GIVE_BACK,
    /// Decide about a payment whose outcome is not known.
    DECIDE_WITHOUT_PROOF,
    /// People, roles, card readers, payment types.
    CHANGE_SETTINGS
}
