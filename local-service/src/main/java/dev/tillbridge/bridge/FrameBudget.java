package dev.tillbridge.bridge;

import dev.tillbridge.http.RateLimit;
import dev.tillbridge.protocol.frame.Answer;
import dev.tillbridge.protocol.frame.Ask;
import dev.tillbridge.protocol.frame.AskFailed;
import dev.tillbridge.protocol.frame.FromClient;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.protocol.frame.Identify;
import dev.tillbridge.protocol.frame.PairClientReveal;
import dev.tillbridge.protocol.frame.PairCommit;
import dev.tillbridge.protocol.frame.Ping;
import dev.tillbridge.protocol.frame.Pong;
import dev.tillbridge.protocol.frame.Request;
import java.util.concurrent.atomic.AtomicLong;

/// How many frames one socket may still send. What the service asked for costs nothing: a desk that posts many
/// payments at once answers hundreds of questions in a second, and is no flood. Thread-safe.
final class FrameBudget {
    private final RateLimit unasked;
    private final AtomicLong owed = new AtomicLong();

    /// @param unasked the limit of all other frames
    FrameBudget(RateLimit unasked) {
        this.unasked = unasked;
    }

    /// A frame goes out.
    void sent(FromService frame) {
        if (frame instanceof Ask || frame instanceof Ping) {
            owed.incrementAndGet();
        }
    }

    /// Whether this frame may still come.
    boolean takes(FromClient frame) {
        return switch (frame) {
            case Answer answer -> takesAnswer();
            case AskFailed failed -> takesAnswer();
            case Pong pong -> takesAnswer();
            case Request request -> unasked.take();
            case Identify identify -> unasked.take();
            case PairCommit commit -> unasked.take();
            case PairClientReveal reveal -> unasked.take();
        };
    }

    private boolean takesAnswer() {
        return owed.getAndUpdate(open -> Math.max(0, open - 1)) > 0 || unasked.take();
    }
}
