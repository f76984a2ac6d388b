package dev.tillbridge.installation;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.RowChange;
import dev.tillbridge.store.RowSum;
import dev.tillbridge.store.TableCopy;
import dev.tillbridge.store.TableShapes;
import dev.tillbridge.store.Tx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// The folder of one desk: its own file, what its settings say, and who it told of its kin.
final class Premises implements Kin, Switch {
    final Path folder;
    final Path file;
    final Outsiders outside;
    final List<String> kin = new ArrayList<>();
    String uses = "file";
    String remembered = "";

    Premises(Path folder, Outsiders outside) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.file = folder.resolve("tillbridge.db");
        this.outside = outside;
    }

    /// The service runs on the desk's own file, for as long as the work takes.
    <T> T alone(Function<Clinic, T> work) {
        try (var database = Databases.sqlite(file)) {
            return work.apply(new Clinic(database, outside).setUp());
        }
    }

    void asItIs(Consumer<Database> work) {
        try (var database = Databases.sqlite(file)) {
            work.accept(database);
        }
    }

    /// Each table of the file, but the name of its log, who held what while it ran, and the list of moves.
    Map<String, RowSum> sums() {
        try (var database = Databases.sqlite(file)) {
            return database.read(view -> {
                var sums = new TreeMap<String, RowSum>();
                TableShapes.of(view).values().stream()
                        .filter(shape -> !Set.of("journal_head", "moved_history", "service_home", "duty")
                                .contains(shape.name()))
                        .forEach(shape -> {
                            var without = shape.name().equals("activity")
                                    ? Set.of("lease_owner", "lease_until", "lease_number")
                                    : Set.<String>of();
                            sums.put(shape.name(), new TableCopy(shape, "", RowChange.NONE, without).sum(view));
                        });
                return sums;
            });
        }
    }

    Moves moves() {
        return new Moves(outside.clock(), Ids.random(), this, () -> "desk-1", this);
    }

    MoveOrder order(PostgresAddress shared) {
        return new MoveOrder(file, shared, "desk-1", "Mia");
    }

    MoveReport move(PostgresAddress shared) {
        return moves().move(order(shared));
    }

    MoveReport back(PostgresAddress shared) {
        return moves().back(order(shared));
    }

    List<String> files() {
        return new FolderShelf(folder)
                .names("").stream().filter(name -> !name.endsWith(".lock")).toList();
    }

    @Override
    public void remember(PostgresAddress shared) {
        remembered = shared.url();
    }

    @Override
    public void toShared(PostgresAddress shared) {
        uses = shared.url();
    }

    @Override
    public void toFile() {
        uses = "file";
    }

    @Override
    public void joined(Tx tx, String installation, String by) {
        kin.add(installation);
    }

    @Override
    public void left(Tx tx, String installation, String by) {
        kin.remove(installation);
    }
}
