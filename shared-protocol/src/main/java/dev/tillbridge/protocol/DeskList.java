package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The desks of the location.
///
/// @param shared whether other desks can join, and be shut out
/// @param database where the location is kept, in words
/// @param takenBack why the last change to another database was taken back, if it was
/// @param takenBackId which change that was: another one has another id
/// @param keyProblem why this desk does not use the location's processor key, if it does not
/// @param room that the database server may have no room for all desks, where it may not
public record DeskList(
        List<DeskRow> desks,
        boolean shared,
        String database,
        @Nullable Text takenBack,
        @Nullable String takenBackId,
        @Nullable Text keyProblem,
        @Nullable Text room) {}
