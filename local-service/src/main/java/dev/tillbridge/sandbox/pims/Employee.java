package dev.tillbridge.sandbox.pims;

/// Somebody who works at the clinic; `login` is the user name.
record Employee(long id, String login, String name) {}
