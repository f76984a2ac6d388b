package dev.tillbridge.operator;

/// Where a chain ended when somebody looked.
public record ChainHead(String chain, long number, String hash) {}
