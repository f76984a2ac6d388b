package dev.tillbridge.crash;

/// The service is dead: nothing it does gets through any more.
final class Dead extends Error {
    Dead() {
        super("the service is dead", null, false, false);
    }
}
