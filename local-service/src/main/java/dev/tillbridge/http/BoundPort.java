package dev.tillbridge.http;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A port of 127.0.0.1 that is ours from now on.
record BoundPort(ServerSocketChannel channel, int port) {
    /// The only address that is listened on.
    static final String ADDRESS = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(BoundPort.class);

    /// Takes the first free port of the settings; throws PORT_TAKEN when there is none.
    static BoundPort of(ListenerSettings settings) {
        for (int port : settings.ports()) {
            try {
                return bind(port);
            } catch (BindException taken) {
                LOG.info("Port {} is taken by another program", port);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        if (settings.elseAnyFree()) {
            try {
                return bind(0);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        var ports = settings.ports().stream().map(String::valueOf).collect(Collectors.joining(", "));
        throw Problem.of(ProblemCode.PORT_TAKEN, "port", ports).asException();
    }

    private static BoundPort bind(int port) throws IOException {
        var channel = ServerSocketChannel.open();
        try {
            // The literal address: a name could be made to mean another one.
            var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            channel.bind(new InetSocketAddress(loopback, port), ListenerSettings.CONNECTIONS);
            return new BoundPort(channel, channel.socket().getLocalPort());
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }
}
