package dev.tillbridge.protocol;

import java.util.List;

/// All browsers that were ever connected.
public record BrowserList(List<BrowserView> browsers) {}
