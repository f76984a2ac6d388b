package dev.tillbridge.protocol;

import java.util.List;

/// Readers of this location, and those of the account that are not in use here.
public record ReaderList(List<ReaderView> readers, List<ReaderView> available) {}
