package dev.tillbridge.bridge;

import io.javalin.websocket.WsContext;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A [Line] over Javalin's socket.
record JettyLine(WsContext context) implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(JettyLine.class);

    @Override
    public void send(String text, Consumer<Boolean> taken) {
        context.session.sendText(text, Callback.from(() -> taken.accept(true), failure -> {
            LOG.info("A frame could not be sent: {}", String.valueOf(failure));
            taken.accept(false);
        }));
    }

    @Override
    public void close(int code, String reason) {
        context.session.close(code, reason, Callback.NOOP);
    }
}
