package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.Right;
import java.util.Set;

/// Who is at the other end of a connection.
///
/// @param clientId given at pairing and lasting over reconnections: the desk; `control` for a program at that door
/// @param name what people call it ("Front desk 2 / Chrome")
public record Peer(Door door, String clientId, String name, Set<Right> rights) {
    public Peer {
        rights = Set.copyOf(rights);
    }
}
