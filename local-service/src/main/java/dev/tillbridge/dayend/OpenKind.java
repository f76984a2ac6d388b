package dev.tillbridge.dayend;

/// What may be open at the end of a day. Stored by name, never renamed.
public enum OpenKind {
    /// Nobody knows yet whether it was paid.
    NOT_SURE,
    /// A payment runs now.
    RUNNING,
    /// Accepted by the bank, and not sure for days.
    ON_ITS_WAY,
    /// Held on the card and not taken: while there is any, the day is not closed.
    HELD,
    /// Taken, and not in the PIMS yet.
    NOT_IN_PIMS,
    /// Nobody knows yet whether it went back.
    GIVE_BACK_NOT_SURE,
    /// Given back, and to be taken out of the PIMS.
    TAKE_OUT,
    /// Nobody has looked what the PIMS says.
    PIMS_NOT_CHECKED,
    /// Nobody has looked what the processor says.
    PROCESSOR_NOT_CHECKED,
    /// The PIMS was read before the day was over.
    PIMS_READ_EARLY,
    /// The PIMS was read, and then money moved on the day.
    PIMS_READ_BEFORE,
    /// The processor was read before the day was over.
    PROCESSOR_READ_EARLY,
    /// The processor was read, and then money moved on the day.
    PROCESSOR_READ_BEFORE,
    /// The sides differ, and nobody has let it be.
    DIFFERS
}
