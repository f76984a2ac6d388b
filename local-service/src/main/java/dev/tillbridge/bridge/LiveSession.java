package dev.tillbridge.bridge;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.frame.Answer;
import dev.tillbridge.protocol.frame.AskFailed;
import dev.tillbridge.protocol.frame.Away;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.FromClient;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.protocol.frame.Identify;
import dev.tillbridge.protocol.frame.PairClientReveal;
import dev.tillbridge.protocol.frame.PairCommit;
import dev.tillbridge.protocol.frame.Pong;
import dev.tillbridge.protocol.frame.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/// A socket whose peer is proved: requests, questions, events, pings. Thread-safe.
final class LiveSession implements Session, Talk {
    /// Requests at once; a person at a desk makes a handful.
    private static final int AT_ONCE = 16;

    private final Socket socket;
    private final Peer peer;
    private final Locale locale;
    private final LiveParts parts;
    private final Questions questions;
    private final KeepAlive keepAlive;
    private final EventPump events;
    private final Answered answered = new Answered();
    private boolean toldAway;
    private final Semaphore running = new Semaphore(AT_ONCE);

    LiveSession(Socket socket, Peer peer, Locale locale, EventPump.Start start, LiveParts parts) {
        this.socket = socket;
        this.peer = peer;
        this.locale = locale;
        this.parts = parts;
        this.questions = new Questions(socket);
        this.keepAlive = new KeepAlive(socket, this, parts.needed());
        this.events = new EventPump(socket, this, parts.events(), start);
    }

    @Override
    public String id() {
        return socket.id();
    }

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public boolean isConnected() {
        return socket.isOpen();
    }

    @Override
    public <P, R> Reply<R> ask(Method<P, R> method, P params, Duration within) {
        return questions.ask(method, params, within);
    }

    @Override
    public <P, R> void tell(Method<P, R> method, P params, Duration within) {
        questions.tell(method, params, within);
    }

    @Override
    public void begin() {
        parts.sessions().add(this);
        tellAway();
        events.start();
    }

    @Override
    public void frame(FromClient frame) {
        switch (frame) {
            case Request request -> request(request);
            case Answer answer -> questions.answered(answer);
            case AskFailed failed -> questions.failed(failed);
            case Pong pong -> keepAlive.pong(pong);
            case Identify again -> throw new OutOfTurn(CloseCode.BAD_FRAME);
            case PairCommit elsewhere -> throw new OutOfTurn(CloseCode.BAD_FRAME);
            case PairClientReveal elsewhere -> throw new OutOfTurn(CloseCode.BAD_FRAME);
        }
    }

    @Override
    public void end() {
        questions.end();
        events.wake();
        parts.sessions().remove(this);
    }

    @Override
    public void tick(Instant now) {
        keepAlive.tick(now);
    }

    @Override
    public boolean isProved() {
        return true;
    }

    /// How it stands while the database is away; once that is over, that it is.
    synchronized void tellAway() {
        switch (peer.door()) {
            case BRIDGE -> {
                var now = parts.away().away(this);
                if (now.isPresent() || toldAway) {
                    toldAway = now.isPresent();
                    socket.send(now.orElseGet(() -> new Away(null, "", List.of())));
                }
            }
            case CONTROL -> {}
        }
    }

    void wakeEvents() {
        events.wake();
    }

    void drop(CloseCode code) {
        socket.drop(code);
    }

    private void request(Request request) {
        switch (answered.see(request)) {
            case Answered.Seen.New fresh -> start(request);
            case Answered.Seen.Again again -> again.answer().ifPresent(socket::send);
            case Answered.Seen.Other other -> refuse(request, Problem.of(ProblemCode.SAME_ID_OTHER_CONTENT));
        }
    }

    private void start(Request request) {
        if (!running.tryAcquire()) {
            answer(request, Dispatch.failure(request.id(), Problem.of(ProblemCode.TOO_MANY_REQUESTS), locale));
            return;
        }
        Thread.ofVirtual().name("bridge-call-" + request.method()).start(() -> {
            try {
                answer(request, parts.dispatch().answer(this, request));
            } finally {
                running.release();
            }
        });
    }

    private void answer(Request request, FromService answer) {
        answered.answered(request, answer);
        socket.send(answer);
    }

    private void refuse(Request request, Problem problem) {
        socket.send(Dispatch.failure(request.id(), problem, locale));
    }
}
