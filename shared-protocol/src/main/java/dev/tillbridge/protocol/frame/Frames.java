package dev.tillbridge.protocol.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Protocol;
import tools.jackson.core.JacksonException;

/// Frames to text and back. Thread-safe.
public final class Frames {
    private Frames() {}

    /// Throws BAD_MESSAGE when the frame would be longer than [Protocol#MAX_FRAME]: the other side would refuse
    /// it.
    public static String write(FromService frame) {
        return bounded(Json.write(frame));
    }

    public static String write(FromClient frame) {
        return bounded(Json.write(frame));
    }

    /// Reads a frame strictly; throws BAD_MESSAGE for anything that is not exactly one known, bounded frame.
    public static FromClient fromClient(String text) {
        return read(text, FromClient.class);
    }

    public static FromService fromService(String text) {
        return read(text, FromService.class);
    }

    private static <T> T read(String text, Class<T> type) {
        bounded(text);
        try {
            var frame = Json.read(text, type);
            if (frame == null) {
                throw bad("no frame");
            }
            return frame;
        } catch (JacksonException notAFrame) {
            // The parser's own words may quote the message, and a message may hold what no log may.
            throw bad("not a frame of this protocol");
        }
    }

    private static String bounded(String text) {
        // A character takes at least one byte, so the exact count is needed only for texts that could fit.
        if (text.length() > Protocol.MAX_FRAME || text.getBytes(UTF_8).length > Protocol.MAX_FRAME) {
            throw bad("longer than " + Protocol.MAX_FRAME + " bytes");
        }
        return text;
    }

    private static RuntimeException bad(String why) {
        return Problem.of(ProblemCode.BAD_MESSAGE, "why", why).asException();
    }
}
