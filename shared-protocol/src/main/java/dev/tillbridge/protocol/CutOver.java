package dev.tillbridge.protocol;

/// A named person's word that another installation is out of use.
public record CutOver(String installation, String personId, String pin, String reason) {}
