package dev.tillbridge;

/// The floors of the house, from the roof down. An arrow goes to a lower floor, to a parent room, or sideways
/// where the table of rooms lists it.
enum Floor {
    /// Settings and wiring: sees everything, is seen by nobody.
    WIRING,
    DOORS,
    WORK,
    /// One foreign thing each; stands beside the work, and nobody but the wiring sees it.
    OUTSIDE,
    FACTS,
    GROUND,
    /// A foreign company that lives in our jar: sees only money, is seen only by the wiring.
    ASIDE,
    /// Open to all rooms but the ones aside.
    OPEN
}
