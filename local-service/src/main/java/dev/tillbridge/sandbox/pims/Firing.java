package dev.tillbridge.sandbox.pims;

/// One time that a switch did what it was set for.
record Firing(long id, String at, String what, String detail) {}
