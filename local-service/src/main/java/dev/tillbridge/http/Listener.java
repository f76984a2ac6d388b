package dev.tillbridge.http;

import static java.util.Objects.requireNonNull;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one listener of the service: 127.0.0.1, plain HTTP and WebSocket, virtual threads. The port is taken at
/// [#bind], so that rooms know it before the first request comes. Thread-safe.
public final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    private final ListenerSettings settings;
    private final BoundPort bound;
    private final LongSupplier nanos;
    private final GracefulHandler requests = new GracefulHandler();
    private @Nullable Javalin javalin;

    private Listener(ListenerSettings settings, BoundPort bound, LongSupplier nanos) {
        this.settings = settings;
        this.bound = bound;
        this.nanos = nanos;
    }

    /// Takes a port; throws PORT_TAKEN when the settings leave none. Nothing is answered before [#start].
    public static Listener bind(ListenerSettings settings, LongSupplier nanos) {
        return new Listener(settings, BoundPort.of(settings), nanos);
    }

    public int port() {
        return bound.port();
    }

    /// Answers from now on, through the gate.
    public synchronized Listener start(List<Routes> rooms) {
        if (javalin != null) {
            throw new IllegalStateException("already started");
        }
        var doors = new HashMap<String, OriginRule>();
        rooms.forEach(room -> doors.putAll(room.doors()));
        var pages = rooms.stream().flatMap(room -> room.fromAnySite().stream()).collect(Collectors.toUnmodifiableSet());
        var gate = new Gate(port(), ListenerSettings.LARGEST, doors, pages);
        javalin = Javalin.create(config -> {
            configure(config);
            new GateKeeper(gate, nanos).register(config.routes);
            new StatusPage(settings.version()).register(config.routes);
            rooms.forEach(room -> room.register(config.routes));
        });
        javalin.start();
        return this;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = ListenerSettings.LARGEST;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.jetty.addConnector(this::connector);
        config.jetty.modifyServer(server -> server.insertHandler(requests));
        var context = new AtomicReference<@Nullable ServletContextHandler>();
        config.jetty.modifyServletContextHandler(context::set);
        config.jetty.modifyWebSocketServletFactory(factory -> {
            // Nothing travels further than this PC: to press messages and to blow them up again only costs time.
            WebSocketServerComponents.getWebSocketComponents(requireNonNull(context.get()))
                    .getExtensionRegistry()
                    .unregister("permessage-deflate");
            factory.setMaxFrameSize(ListenerSettings.LARGEST);
            factory.setMaxTextMessageSize(ListenerSettings.LARGEST);
            factory.setMaxBinaryMessageSize(1024);
            // A quiet client is no dead client; whoever never proves itself is closed by its door.
            factory.setIdleTimeout(Duration.ZERO);
        });
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setIdleTimeout(Duration.ofSeconds(30).toMillis());
        // Only for the log's lines: the channel is bound already, and to nothing else.
        connector.setHost(BoundPort.ADDRESS);
        connector.setPort(bound.port());
        try {
            connector.open(bound.channel());
        } catch (IOException closedMeanwhile) {
            throw new UncheckedIOException(closedMeanwhile);
        }
        connector.addBean(new NetworkConnectionLimit(ListenerSettings.CONNECTIONS, connector));
        return connector;
    }

    /// Takes no request any more, and waits until those that were taken are answered, for five seconds at most: who
    /// asked for an end is told so.
    public void finish() throws InterruptedException {
        try {
            requests.shutdown().get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unanswered) {
            LOG.warn("ends with a request that is not answered", unanswered);
        }
    }

    /// Stops answering and gives the port back.
    @Override
    public synchronized void close() {
        if (javalin != null) {
            javalin.stop();
        }
        try {
            bound.channel().close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
