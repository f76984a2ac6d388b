package dev.tillbridge.sandbox.pims;

/// Somebody who is signed in. `token` stands in the forms of this session, so that no other page can send them.
record Session(String id, Employee employee, String token) {}
