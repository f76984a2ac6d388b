package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.store.Databases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Something stands in the way after the port was taken.
final class FailedStartTest {
    @TempDir
    Path folder;

    @Test
    void a_start_that_fails_gives_the_port_and_the_database_back() throws IOException {
        var data = new DataDirectory(folder.resolve("data")).create();
        said(data, "create trigger no_desk before insert on desk begin select raise(abort, 'no desk'); end");
        int port = free();

        assertThatThrownBy(() -> start(data, port)).hasStackTraceContaining("no desk");

        try (var again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.isBound()).isTrue();
        }
        said(data, "drop trigger no_desk");
        try (var service = start(data, port)) {
            assertThat(service.port()).isEqualTo(port);
        }
    }

    private static void said(DataDirectory data, String sql) {
        try (var database = Databases.sqlite(data.database())) {
            database.change(tx -> tx.handle().execute(sql));
        }
    }

    private static Service start(DataDirectory data, int port) {
        var settings = SettingsFile.read(data.settings(), Map.of("TILLBRIDGE_PORT", Integer.toString(port)));
        return Service.start(data, settings, Clock.systemUTC());
    }

    private static int free() throws IOException {
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
