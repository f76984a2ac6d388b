package dev.tillbridge.protocol.frame;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A frame that the extension, or a program at the control door, sends.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Identify.class, name = "identify"),
    @JsonSubTypes.Type(value = PairCommit.class, name = "pairCommit"),
    @JsonSubTypes.Type(value = PairClientReveal.class, name = "pairClientReveal"),
    @JsonSubTypes.Type(value = Request.class, name = "request"),
    @JsonSubTypes.Type(value = Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = AskFailed.class, name = "askFailed"),
    @JsonSubTypes.Type(value = Pong.class, name = "pong")
})
public sealed interface FromClient permits Identify, PairCommit, PairClientReveal, Request, Answer, AskFailed, Pong {}
