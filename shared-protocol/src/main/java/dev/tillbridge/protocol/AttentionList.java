package dev.tillbridge.protocol;

import java.util.List;

/// Everything that needs a person, oldest first.
public record AttentionList(List<AttentionItem> items) {}
