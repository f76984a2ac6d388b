package dev.tillbridge.security;

import dev.tillbridge.protocol.Right;
import dev.tillbridge.protocol.frame.Frames;
import dev.tillbridge.protocol.frame.Hello;
import dev.tillbridge.protocol.frame.Welcome;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// A program that took our port while we were away, knows our name and welcomes everybody, but has no key.
final class Squatter extends WebSocketServer {
    private final CountDownLatch started = new CountDownLatch(1);
    private final String instanceId;
    private final String nonce;

    Squatter(String instanceId, String nonce) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.instanceId = instanceId;
        this.nonce = nonce;
    }

    Squatter begin() throws InterruptedException {
        setDaemon(true);
        start();
        started.await();
        return this;
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        socket.send(Frames.write(new Hello(1, 1, instanceId, nonce, "1.2.3")));
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        socket.send(Frames.write(new Welcome(nonce, Set.of(Right.READ), "log-a", 0, false)));
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer bytes) {}

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception error) {}
}
