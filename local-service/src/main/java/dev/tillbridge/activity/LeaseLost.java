package dev.tillbridge.activity;

/// Another runner has taken over: this one drops what it holds.
final class LeaseLost extends RuntimeException {
    LeaseLost(Lease lease) {
        super("lease " + lease.number() + " of " + lease.activity() + " is gone", null, false, false);
    }
}
