package dev.tillbridge.protocol;

import java.util.List;

/// What `tillbridge status` prints.
///
/// @param running as they were known last while the database is away
/// @param kept results of payments that wait on this computer for the shared database
public record Status(
        String version,
        String instanceId,
        int port,
        String location,
        boolean practice,
        String database,
        String processor,
        int browsers,
        int running,
        int needsYou,
        boolean databaseAway,
        int kept,
        List<Text> problems) {}
