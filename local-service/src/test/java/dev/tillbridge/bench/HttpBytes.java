package dev.tillbridge.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// Messages of one HTTP connection, each whole and as it came, one at a time.
final class HttpBytes {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String END_OF_CHUNKS = "\r\n0\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private String head = "";
    private long begun;

    HttpBytes(InputStream in) {
        this.in = in;
    }

    /// Waits for the next message and reads it to its end.
    byte[] next() throws IOException {
        var message = new ByteArrayOutputStream();
        more(message);
        begun = System.nanoTime();
        int body;
        while ((body = text(message).indexOf(END_OF_HEAD)) < 0) {
            more(message);
        }
        body += END_OF_HEAD.length();
        head = text(message).substring(0, body).toLowerCase(Locale.ROOT);
        var length = LENGTH.matcher(head);
        if (length.find()) {
            int whole = body + Integer.parseInt(length.group(1));
            while (message.size() < whole) {
                more(message);
            }
        } else if (head.contains("\r\ntransfer-encoding: chunked")) {
            while (!text(message).endsWith(END_OF_CHUNKS)) {
                more(message);
            }
        }
        return message.toByteArray();
    }

    /// When the first byte of the latest message came, by the clock of [System#nanoTime].
    long begun() {
        return begun;
    }

    /// The path that the latest message, a request, asks for; without its query.
    String path() {
        return head.split("[ ?]", 3)[1];
    }

    private void more(ByteArrayOutputStream message) throws IOException {
        int read = in.read(buffer);
        if (read < 0) {
            throw new EOFException();
        }
        message.write(buffer, 0, read);
    }

    private static String text(ByteArrayOutputStream message) {
        return message.toString(StandardCharsets.ISO_8859_1);
    }
}
