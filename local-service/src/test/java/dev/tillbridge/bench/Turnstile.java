package dev.tillbridge.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Stands on the line to a server, the processor or the clinic's program, and takes the time of each call: from the
/// request's first byte until the answer has come back whole. Hands on bytes, on threads of its own.
final class Turnstile implements AutoCloseable {
    private static final Pattern HOST = Pattern.compile("\r\n[Hh]ost: [^\r]*");

    private final ServerSocket server;
    private final URI behind;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<Passage> passages = new ArrayList<>();
    private long latest = System.nanoTime();
    private volatile Consumer<Passage> watcher = passage -> {};

    Turnstile(URI behind) {
        this.behind = behind;
        try {
            server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().name("turnstile").daemon().start(this::accept);
    }

    /// One call, by the clock of [System#nanoTime].
    record Passage(String path, long begun, long ended) {
        long nanos() {
            return ended - begun;
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /// Forgets what was; from now on each call is told when it is over, before the service hears of it.
    synchronized void watch(Consumer<Passage> told) {
        passages.clear();
        watcher = told;
    }

    /// Whether nothing has passed for so long.
    synchronized boolean quietFor(Duration time) {
        return System.nanoTime() - latest > time.toNanos();
    }

    synchronized List<Passage> passages() {
        return List.copyOf(passages);
    }

    private void accept() {
        try {
            while (true) {
                var service = server.accept();
                sockets.add(service);
                Thread.ofPlatform().name("turnstile-line").daemon().start(() -> pass(service));
            }
        } catch (IOException closed) {
            // By close, at the end.
        }
    }

    private void pass(Socket service) {
        try (service;
                var processor = new Socket()) {
            service.setTcpNoDelay(true);
            processor.setTcpNoDelay(true);
            processor.connect(new InetSocketAddress(behind.getHost(), behind.getPort()));
            sockets.add(processor);
            var requests = new HttpBytes(service.getInputStream());
            var answers = new HttpBytes(processor.getInputStream());
            while (true) {
                var request = requests.next();
                processor.getOutputStream().write(addressed(request));
                var answer = answers.next();
                done(requests.path(), requests.begun());
                service.getOutputStream().write(answer);
            }
        } catch (IOException over) {
            // One of the two has hung up; the other finds its line closed.
        }
    }

    /// The server answers only who calls it by its own name.
    private byte[] addressed(byte[] request) {
        var text = new String(request, StandardCharsets.ISO_8859_1);
        return HOST.matcher(text)
                .replaceFirst("\r\nHost: " + behind.getAuthority())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private synchronized void done(String path, long begun) {
        var passage = new Passage(path, begun, System.nanoTime());
        passages.add(passage);
        latest = passage.ended();
        watcher.accept(passage);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
