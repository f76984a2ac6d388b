package dev.tillbridge.bridge;

import dev.tillbridge.http.OriginRule;
import dev.tillbridge.http.Routes;
import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.frame.CloseCode;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The three WebSocket doors on the one listener. Everything but the transport is in [Switchboard].
final class Doors implements Routes {
    private static final String SOCKET = "socket";

    private final Switchboard switchboard;
    private final Set<String> origins;

    Doors(Switchboard switchboard, Set<String> origins) {
        this.switchboard = switchboard;
        this.origins = Set.copyOf(origins);
    }

    @Override
    public Map<String, OriginRule> doors() {
        var extensions = new OriginRule.OneOf(origins);
        return Map.of(
                Protocol.BRIDGE_PATH, extensions,
                Protocol.PAIR_PATH, extensions,
                Protocol.CONTROL_PATH, new OriginRule.Absent());
    }

    @Override
    public void register(RoutesConfig routes) {
        for (var path : doors().keySet()) {
            routes.ws(path, door -> door(path, door));
        }
    }

    private void door(String path, WsConfig door) {
        door.onConnect(context -> opened(path, context));
        door.onMessage(context -> socket(context).ifPresent(socket -> socket.received(context.message())));
        door.onBinaryMessage(context -> socket(context).ifPresent(socket -> socket.drop(CloseCode.BAD_FRAME)));
        door.onClose(context -> socket(context).ifPresent(Socket::ended));
        // Jetty closes by itself after an error (1009 for a frame that is too long); the close comes next.
        door.onError(context -> {});
    }

    private void opened(String path, WsConnectContext context) {
        var origin = context.header("Origin");
        var extensionId = origin == null ? "" : origin.substring(origin.lastIndexOf('/') + 1);
        switchboard.open(path, extensionId, new JettyLine(context)).ifPresent(socket -> {
            context.attribute(SOCKET, socket);
            socket.begin();
        });
    }

    private static Optional<Socket> socket(WsContext context) {
        return Optional.ofNullable(context.attribute(SOCKET));
    }
}
