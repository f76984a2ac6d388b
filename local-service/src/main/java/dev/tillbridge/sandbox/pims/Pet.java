package dev.tillbridge.sandbox.pims;

/// One animal of a client.
record Pet(long id, String name, String species, String breed, String microchip) {}
