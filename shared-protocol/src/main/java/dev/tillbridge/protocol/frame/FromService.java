package dev.tillbridge.protocol.frame;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A frame that the service sends.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = PairHello.class, name = "pairHello"),
    @JsonSubTypes.Type(value = PairServiceReveal.class, name = "pairServiceReveal"),
    @JsonSubTypes.Type(value = PairResult.class, name = "pairResult"),
    @JsonSubTypes.Type(value = Response.class, name = "response"),
    @JsonSubTypes.Type(value = Failure.class, name = "failure"),
    @JsonSubTypes.Type(value = Event.class, name = "event"),
    @JsonSubTypes.Type(value = Away.class, name = "away"),
    @JsonSubTypes.Type(value = Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Ping.class, name = "ping")
})
public sealed interface FromService
        permits Hello, Welcome, PairHello, PairServiceReveal, PairResult, Response, Failure, Event, Away, Ask, Ping {}
