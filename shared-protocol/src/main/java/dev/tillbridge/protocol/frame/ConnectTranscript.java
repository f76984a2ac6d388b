package dev.tillbridge.protocol.frame;

import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.Right;
import java.util.Set;
import java.util.stream.Collectors;

/// What both sides sign when a known client connects.
///
/// @param door which door; with it the role of the client
/// @param port the port dialled: the client takes the one that it dialled, the service the one that it listens on
/// @param extensionId from the `Origin` header at the service, from the browser at the extension; empty at the
/// control
///     door
public record ConnectTranscript(Hello hello, Identify identify, Door door, int port, String extensionId) {
    /// What the client proves. The `proof` of `identify` does not enter.
    public byte[] client() {
        return common(Side.CLIENT).bytes();
    }

    /// What the service proves: the same, and what it grants.
    public byte[] service(Set<Right> rights) {
        return common(Side.SERVICE).add(sorted(rights)).bytes();
    }

    static String sorted(Set<Right> rights) {
        return rights.stream().map(Right::name).sorted().collect(Collectors.joining(","));
    }

    private Transcript common(Side side) {
        var log = identify.log();
        return new Transcript("tillbridge-connect", side)
                .add(hello.protocolMin())
                .add(hello.protocolMax())
                .add(identify.protocol())
                .add(door.name())
                .add(hello.instanceId())
                .add(hello.version())
                .add(port)
                .add(extensionId)
                .add(identify.clientId())
                .add(hello.serviceNonce())
                .add(identify.clientNonce())
                .add(log == null ? "" : log)
                .add(identify.last())
                .add(identify.language());
    }
}
