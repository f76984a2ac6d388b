package dev.tillbridge.installation;

import dev.tillbridge.activity.Events;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The desks of the installation. Every change is kept with who made it, and told to the screens in its
/// transaction. Safe for any number of threads.
public final class Desks {
    private static final String SUBJECT = "desk";
    private static final int LONGEST_NAME = 60;

    private final Clock clock;
    private final Events events;
    private final Audit audit;

    public Desks(Clock clock, Events events, Audit audit) {
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /// The service is here: at each start. A new one gets the next free `Desk N` as its name.
    public Desk arrive(Tx tx, String id) {
        return DeskRows.find(tx, id)
                .orElseGet(() -> enter(
                        tx, new Desk(id, free(tx), null, clock.instant(), "first start", java.util.Optional.empty())));
    }

    /// A desk has an account of its own now. Throws `NAME_TAKEN` or `NAME_REFUSED`.
    ///
    /// @param name empty for the next free `Desk N`
    public Desk join(Tx tx, String id, String name, String account, Actor by) {
        var before = DeskRows.find(tx, id);
        var called = name.isBlank() ? before.map(Desk::name).orElseGet(() -> free(tx)) : checked(tx, id, name);
        var desk = new Desk(id, called, account, clock.instant(), by.name(), java.util.Optional.empty());
        audit.write(tx, by, "DESK_JOINED", id, Json.tree(Map.of("name", called, "account", account)));
        if (before.isPresent()) {
            DeskRows.joinAgain(tx, desk);
            events.append(tx, SUBJECT, id, "JOINED", Json.tree(Map.of("name", called)));
            return desk;
        }
        return enter(tx, desk);
    }

    public List<Desk> list(View view) {
        return DeskRows.all(view);
    }

    /// Throws `NOT_FOUND`, `NAME_TAKEN` or `NAME_REFUSED`.
    public Desk rename(Tx tx, String id, String name, Actor by) {
        find(tx, id);
        var called = checked(tx, id, name);
        DeskRows.rename(tx, id, called);
        audit.write(tx, by, "DESK_RENAMED", id, Json.tree(Map.of("name", called)));
        events.append(tx, SUBJECT, id, "RENAMED", Json.tree(Map.of("name", called)));
        return find(tx, id);
    }

    /// Notes that a desk is shut out; its account is closed by who calls this, in the same transaction. Throws
    /// `NOT_FOUND`, or `DESK_IS_THIS_ONE`.
    public Desk revoke(Tx tx, String id, String self, Actor by) {
        var desk = find(tx, id);
        if (desk.id().equals(self)) {
            throw Problem.of(ProblemCode.DESK_IS_THIS_ONE).asException();
        }
        if (desk.revoked().isEmpty()) {
            DeskRows.revoke(tx, desk.id(), by.name(), clock.instant());
            audit.write(tx, by, "DESK_REVOKED", desk.id(), Json.tree(Map.of("name", desk.name())));
            events.append(tx, SUBJECT, desk.id(), "REVOKED", Json.tree(Map.of("name", desk.name())));
        }
        return find(tx, desk.id());
    }

    /// By id or by name. Throws `NOT_FOUND`.
    public Desk find(View view, String idOrName) {
        return list(view).stream()
                .filter(desk -> desk.id().equals(idOrName) || desk.name().equalsIgnoreCase(idOrName))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", "That desk").asException());
    }

    private Desk enter(Tx tx, Desk desk) {
        DeskRows.insert(tx, desk);
        events.append(tx, SUBJECT, desk.id(), "JOINED", Json.tree(Map.of("name", desk.name())));
        return desk;
    }

    private String free(View view) {
        var names = list(view).stream().map(Desk::name).toList();
        int number = 1;
        while (names.contains("Desk " + number)) {
            number++;
        }
        return "Desk " + number;
    }

    private String checked(View view, String id, String name) {
        var line = name.strip();
        if (line.isEmpty() || line.length() > LONGEST_NAME || line.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(ProblemCode.NAME_REFUSED).asException();
        }
        @Nullable
        Desk other = list(view).stream()
                .filter(desk -> !desk.id().equals(id) && desk.name().equalsIgnoreCase(line))
                .findFirst()
                .orElse(null);
        if (other != null) {
            throw Problem.of(ProblemCode.NAME_TAKEN, "name", line).asException();
        }
        return line;
    }
}
