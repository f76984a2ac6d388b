package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that needs a person.
public record AttentionItem(
        String id, String kind, @Nullable String paymentId, String title, String story, Instant since) {}
