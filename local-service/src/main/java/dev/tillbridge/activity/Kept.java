package dev.tillbridge.activity;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/// What this service knows and could not write, because the shared database was away. Stored, so names stay.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = KeptResult.class, name = "result"),
    @JsonSubTypes.Type(value = KeptRefusal.class, name = "refusal")
})
public sealed interface Kept permits KeptResult, KeptRefusal {
    String activity();

    Instant at();
}
