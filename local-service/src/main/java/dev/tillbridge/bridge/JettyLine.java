package dev.tillbridge.bridge;

import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.websocket.api.Callback;

/// A [Line] over Javalin's socket.
record JettyLine(WsContext context) implements Line {
    private static final int PATIENCE_SECONDS = 10;

    @Override
    public void send(String text) throws IOException {
        var sent = new CompletableFuture<Boolean>();
        context.session.sendText(text, Callback.from(() -> sent.complete(true), sent::completeExceptionally));
        try {
            sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notTaken) {
            throw new IOException("the peer does not take the frame", notTaken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    @Override
    public void close(int code, String reason) {
        context.session.close(code, reason, Callback.NOOP);
    }
}
