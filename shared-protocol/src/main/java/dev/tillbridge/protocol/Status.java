package dev.tillbridge.protocol;

import java.util.List;

/// What `tillbridge status` prints.
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
        List<Text> problems) {}
