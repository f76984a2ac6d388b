package dev.tillbridge.protocol.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// The bytes that are signed: each field as its length (four bytes, big-endian) and its UTF-8 text, in a fixed
/// order. No two different lists of fields give the same bytes. Not thread-safe.
final class Transcript {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    Transcript(String purpose, Side side) {
        add(purpose).add(side.word());
    }

    Transcript add(String field) {
        var text = field.getBytes(UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(text.length).array());
        bytes.writeBytes(text);
        return this;
    }

    Transcript add(long field) {
        return add(Long.toString(field));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
