package dev.tillbridge.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/// Knocks with exactly the bytes that the test wants, as no well-behaved client would.
final class RawDoor {
    private RawDoor() {}

    /// The status of the answer; 0 when the connection was closed without one.
    static int upgrade(int port, String path, String... headers) {
        return status(upgradeAnswer(port, path, headers));
    }

    /// The headers of the answer; empty when the connection was closed without one.
    static String upgradeAnswer(int port, String path, String... headers) {
        return exchange(
                port,
                "GET " + path + " HTTP/1.1",
                "",
                join(
                        headers,
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
    }

    static int request(int port, String line, String body, String... headers) {
        return send(port, line, body, join(headers, "Content-Length: " + body.length(), "Connection: close"));
    }

    /// The whole answer, headers and body.
    static String answer(int port, String line, String... headers) {
        return exchange(port, line, "", join(headers, "Connection: close"));
    }

    /// Whatever comes back to these bytes until the other side closes, or nothing more comes for a second.
    static byte[] bytes(int port, byte[] said) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(said);
            socket.shutdownOutput();
            return socket.getInputStream().readNBytes(1_024);
        } catch (SocketTimeoutException | SocketException nothingCame) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int send(int port, String line, String body, List<String> headers) {
        return status(exchange(port, line, body, headers));
    }

    private static int status(String answer) {
        return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private static String exchange(int port, String line, String body, List<String> headers) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            var request = line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            var bytes = new byte[8_192];
            int length = 0;
            // The answer to an upgrade leaves the connection open: its headers are all that is waited for.
            boolean headersOnly = headers.contains("Upgrade: websocket");
            while (length < bytes.length) {
                int read = socket.getInputStream().read(bytes, length, bytes.length - length);
                if (read < 0) {
                    break;
                }
                length += read;
                var text = new String(bytes, 0, length, US_ASCII);
                if (headersOnly && text.contains("\r\n\r\n")) {
                    break;
                }
            }
            return new String(bytes, 0, length, US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> join(String[] headers, String... more) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all;
    }
}
