package dev.tillbridge.giveback;

/// How a giving back ended. Stored by name, never renamed.
enum GiveBackEnd {
    /// The client's bank has it, and nothing else was heard of it for as long as we look.
    GIVEN_BACK,
    /// It certainly never went.
    NOT_GIVEN,
    /// The client's bank sent it back.
    CAME_BACK
}
