package dev.tillbridge.app;

import dev.tillbridge.account.OtherInstallations;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.installation.Kin;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.util.function.Supplier;

/// Tells who looks after the processor's accounts which installations are our own.
final class AccountKin implements Kin {
    private final OtherInstallations others;

    /// @param home this service, in whose name the audit is written
    AccountKin(Clock clock, Ids ids, Supplier<String> home) {
        var events = new Events(clock);
        this.others = new OtherInstallations(clock, events, new Attention(clock, ids, events), new Audit(clock, home));
    }

    @Override
    public void joined(Tx tx, String installation, String by) {
        others.joined(tx, installation, Actor.named(by));
    }

    @Override
    public void left(Tx tx, String installation, String by) {
        others.left(tx, installation, Actor.named(by));
    }
}
