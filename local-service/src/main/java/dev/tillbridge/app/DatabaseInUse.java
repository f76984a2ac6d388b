package dev.tillbridge.app;

import dev.tillbridge.desk.Sharing;
import dev.tillbridge.installation.Desks;
import dev.tillbridge.installation.Moves;
import dev.tillbridge.location.Location;
import dev.tillbridge.location.Locations;
import dev.tillbridge.location.Surroundings;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.SharedDoor;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.Optional;

/// Which database this service works on.
final class DatabaseInUse implements Sharing {
    private final Settings settings;
    private final Optional<PostgresAddress> address;
    private final Beginning beginning;
    private final Ending ending;

    /// @param address empty for a file of its own
    DatabaseInUse(Settings settings, Optional<PostgresAddress> address, Beginning beginning, Ending ending) {
        this.settings = settings;
        this.address = address;
        this.beginning = beginning;
        this.ending = ending;
    }

    /// The location's settings, made where nobody was yet. Throws `DATABASE_LEFT`.
    Location ensure(Tx tx, Locations locations) {
        requireInUse(tx);
        return locations.ensure(tx, Surroundings.ofThisComputer());
    }

    /// In each transaction that writes before the service is entered as a desk: who goes with everything looks
    /// for entered desks only, and may have gone since the last look.
    private void requireInUse(View view) {
        if (!ownFile()) {
            Moves.requireInUse(view, settings.database());
        }
    }

    /// This desk is here; by its own account, or by that which it came over with. One that it had before is
    /// closed, or it would stay open for ever: nobody could name it any more. Throws `DATABASE_LEFT`.
    void arrive(Database database, Desks desks, String id) {
        var former = database.<Optional<String>>write(tx -> arrive(tx, desks, id));
        former.ifPresent(account -> database.change(tx -> SharedDoor.shutOut(tx, account)));
    }

    /// Gives the account that was closed.
    Optional<String> arrive(Tx tx, Desks desks, String id) {
        requireInUse(tx);
        var former = shared().flatMap(now -> desks.account(tx, id)
                .filter(account -> !account.equals(now.user()))
                .filter(account -> SharedDoor.open(tx, account)));
        beginning
                .joined()
                .ifPresentOrElse(
                        over -> desks.join(tx, id, over.desk(), over.target().user(), over.by()),
                        () -> desks.arrive(tx, id, shared().map(PostgresAddress::user)));
        return former.filter(account -> SharedDoor.shutOut(tx, account));
    }

    @Override
    public Optional<PostgresAddress> shared() {
        return address.filter(PostgresAddress::joined);
    }

    @Override
    public boolean ownFile() {
        return settings.sqlite();
    }

    @Override
    public boolean takesHistory() {
        return beginning.takesHistory();
    }

    @Override
    public void checkSettings() {
        beginning
                .settings()
                .orElseThrow(() -> Problem.of(
                                ProblemCode.SETTINGS_BAD,
                                "file",
                                "settings",
                                "why",
                                "this service was started by another program, which says what its database is")
                        .asException())
                .checkChangeable();
    }

    @Override
    public void goOver(PostgresAddress target, String desk, boolean otherAccount, Actor by) {
        ending.goOver(new GoingOver(target, desk, by, false, otherAccount));
    }

    @Override
    public void goBack(Actor by) {
        ending.goOver(new GoingOver(address.orElseThrow(), "", by, true, false));
    }

    @Override
    public Optional<TakenBack> takenBack() {
        return beginning.takenBack();
    }
}
