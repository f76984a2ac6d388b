package dev.tillbridge.protocol;

import java.util.List;

/// Saved cards, the newest first; none where the location hides them.
public record SavedCardList(List<SavedCardRow> cards) {}
