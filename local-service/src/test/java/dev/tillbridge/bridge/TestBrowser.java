package dev.tillbridge.bridge;

import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.ExtensionId;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.ConnectTranscript;
import dev.tillbridge.protocol.frame.Frames;
import dev.tillbridge.protocol.frame.FromClient;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.protocol.frame.Hashes;
import dev.tillbridge.protocol.frame.Hello;
import dev.tillbridge.protocol.frame.Identify;
import dev.tillbridge.protocol.frame.PairClientReveal;
import dev.tillbridge.protocol.frame.PairCommit;
import dev.tillbridge.protocol.frame.PairHello;
import dev.tillbridge.protocol.frame.PairResult;
import dev.tillbridge.protocol.frame.PairServiceReveal;
import dev.tillbridge.protocol.frame.PairTranscript;
import dev.tillbridge.protocol.frame.Request;
import dev.tillbridge.protocol.frame.Side;
import dev.tillbridge.protocol.frame.Signatures;
import dev.tillbridge.protocol.frame.Welcome;
import java.net.URI;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/// A client that speaks the extension's side of the protocol, and whatever else a test wants to send.
public final class TestBrowser implements AutoCloseable {
    public static final String SECOND_EXTENSION = "abcdefghijklmnopabcdefghijklmnop";

    private final BlockingQueue<Heard> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Client client;
    private final int port;
    private final String extensionId;
    private long heardAt;

    /// A frame and when it came, before it was read.
    private record Heard(FromService frame, long at) {}

    private TestBrowser(int port, String path, String extensionId) {
        this.port = port;
        this.extensionId = extensionId;
        client = new Client(
                URI.create("ws://127.0.0.1:" + port + path),
                extensionId.isEmpty() ? Map.of() : Map.of("Origin", ExtensionId.origin(extensionId)));
        client.setDaemon(true);
        // As browsers do.
        client.setTcpNoDelay(true);
        client.setConnectionLostTimeout(0);
        try {
            client.connectBlocking(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static TestBrowser open(int port, String path) {
        return new TestBrowser(port, path, ExtensionId.OURS);
    }

    public static TestBrowser open(int port, String path, String extensionId) {
        return new TestBrowser(port, path, extensionId);
    }

    /// Connects as a browser that was let in before, without a known place in the journal.
    public static TestBrowser connected(int port, PairedBrowser paired) {
        return connected(port, paired, null, 0);
    }

    public static TestBrowser connected(int port, PairedBrowser paired, @Nullable String log, long last) {
        var browser = open(port, Protocol.BRIDGE_PATH, paired.extensionId());
        browser.identify(paired, log, last);
        browser.next(Welcome.class);
        return browser;
    }

    /// [#connected] of one who comes again when the service says that it is busy, as the extension does.
    ///
    /// @param busy told each time
    public static TestBrowser connectedAtLast(int port, PairedBrowser paired, Runnable busy) {
        for (int tries = 1; ; tries++) {
            var browser = open(port, Protocol.BRIDGE_PATH, paired.extensionId());
            browser.identify(paired, null, 0);
            if (browser.await() instanceof Welcome) {
                return browser;
            }
            if (tries == 3 || browser.closeCode() != CloseCode.BUSY.code()) {
                throw new AssertionError("not let in, closed with " + browser.closeCode());
            }
            busy.run();
        }
    }

    /// Answers the service's hello; the proof of the service is checked when it comes by [#next].
    public void identify(PairedBrowser paired, @Nullable String log, long last) {
        var hello = next(Hello.class);
        send(identify(hello, paired, port, log, last));
    }

    public Identify identify(Hello hello, PairedBrowser paired, int portDialled, @Nullable String log, long last) {
        var unproved = new Identify(1, paired.clientId(), nonce(), portDialled, log, last, "en", "unproved");
        var transcript = new ConnectTranscript(hello, unproved, Door.BRIDGE, portDialled, paired.extensionId());
        return unproved.proved(Signatures.sign(paired.keys().getPrivate(), transcript.client()));
    }

    /// The extension's half of pairing up to the reveal; gives what both sides sign.
    public PairTranscript reveal(String name, KeyPair keys, @Nullable String ticket) {
        var hello = next(PairHello.class);
        var key = Signatures.text(keys.getPublic());
        var nonce = nonce();
        var commit = new PairCommit(1, port, name, Hashes.commitment(Side.CLIENT, key, nonce));
        send(commit);
        var service = next(PairServiceReveal.class);
        var transcript = new PairTranscript(hello, commit, service, key, nonce, port, extensionId);
        var bytes = transcript.client();
        var parts = ticket == null ? null : halves(ticket);
        send(new PairClientReveal(
                key,
                nonce,
                Signatures.sign(keys.getPrivate(), bytes),
                parts == null ? null : parts[0],
                parts == null ? null : Hashes.hmac(Hashes.bytes(parts[1]), bytes)));
        return transcript;
    }

    /// Name and secret of `PORT-IDSECRET`.
    private static String[] halves(String ticket) {
        var text = ticket.substring(ticket.indexOf('-') + 1);
        return new String[] {text.substring(0, 12), text.substring(12)};
    }

    public PairedBrowser pairWithTicket(String name, String ticket) {
        var keys = Signatures.newKeyPair();
        var transcript = reveal(name, keys, ticket);
        return paired(keys, transcript);
    }

    /// Waits for the result and checks the service's proof.
    public PairedBrowser paired(KeyPair keys, PairTranscript transcript) {
        var result = next(PairResult.class);
        var serviceKey = transcript.service().publicKey();
        if (!Signatures.verify(
                Signatures.publicKey(serviceKey),
                transcript.service(result.clientId(), result.rights()),
                result.proof())) {
            throw new AssertionError("the service did not prove itself");
        }
        return new PairedBrowser(result.clientId(), keys, serviceKey, extensionId);
    }

    public <P> void request(String id, Method<P, ?> method, P params) {
        send(new Request(id, method.name(), Json.tree(params)));
    }

    public void send(FromClient frame) {
        client.send(Frames.write(frame));
    }

    public void sendText(String text) {
        client.send(text);
    }

    public void sendBytes(byte[] bytes) {
        client.send(bytes);
    }

    /// The next frame, which must be of this type.
    public <T extends FromService> T next(Class<T> type) {
        var frame = await();
        if (!type.isInstance(frame)) {
            throw new AssertionError("expected " + type.getSimpleName() + " but got " + frame
                    + (closed.isDone() ? ", closed with " + closed.join() : ""));
        }
        return type.cast(frame);
    }

    /// What comes within half a minute; null when nothing does, or can because the connection has ended.
    private @Nullable FromService await() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end) {
            boolean ended = closed.isDone();
            var frame = next(Duration.ofMillis(20));
            if (frame.isPresent() || ended) {
                return frame.orElse(null);
            }
        }
        return null;
    }

    /// The next frame of any kind; empty when none comes in time.
    public Optional<FromService> next(Duration within) {
        try {
            var heard = frames.poll(within.toMillis(), TimeUnit.MILLISECONDS);
            if (heard == null) {
                return Optional.empty();
            }
            heardAt = heard.at();
            return Optional.of(heard.frame());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// When the frame that [#next] gave last had come, by the clock of [System#nanoTime].
    public long heardAt() {
        return heardAt;
    }

    public boolean hasNothingMore() {
        return frames.isEmpty();
    }

    /// The code with which the service closed; -1 when the upgrade itself was refused.
    public int closeCode() {
        return closed.orTimeout(5, TimeUnit.SECONDS).join();
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    public static String nonce() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Hashes.text(bytes);
    }

    @Override
    public void close() {
        client.close();
    }

    private final class Client extends WebSocketClient {
        Client(URI address, Map<String, String> headers) {
            super(address, headers);
        }

        @Override
        public void onOpen(ServerHandshake upgraded) {}

        @Override
        public void onMessage(String text) {
            long at = System.nanoTime();
            frames.add(new Heard(Frames.fromService(text), at));
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            closed.complete(code == 1002 ? -1 : code);
        }

        @Override
        public void onError(Exception error) {}
    }
}
