package dev.tillbridge.protocol;

import java.util.List;

/// The newest payment links.
public record LinkList(List<LinkView> links) {}
