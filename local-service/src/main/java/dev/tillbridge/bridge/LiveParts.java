package dev.tillbridge.bridge;

import java.util.function.Predicate;

/// What every live session works with.
///
/// @param away what is told while the shared database is away
/// @param needed whether a browser must be kept awake now
record LiveParts(
        Sessions sessions, Dispatch dispatch, EventSource events, AwaySource away, Predicate<Session> needed) {}
