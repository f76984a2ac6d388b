package dev.tillbridge.bridge;

import java.util.function.Predicate;

/// What every live session works with.
///
/// @param needed whether a browser must be kept awake now
record LiveParts(Sessions sessions, Dispatch dispatch, EventSource events, Predicate<Session> needed) {}
