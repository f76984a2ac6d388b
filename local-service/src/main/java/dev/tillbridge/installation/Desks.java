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
import java.util.Optional;

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

    /// The service is here: at each start. A new one gets the next free `Desk N` as its name; one that came by
    /// another account than before was let in anew.
    ///
    /// @param account its own login on the database server; empty where it has none
    public Desk arrive(Tx tx, String id, Optional<String> account) {
        var known = DeskRows.find(tx, id);
        if (known.isEmpty()) {
            return enter(
                    tx, new Desk(id, free(tx), account.orElse(null), clock.instant(), "first start", Optional.empty()));
        }
        return account.isPresent() && !account.get().equals(known.get().account())
                ? join(tx, id, "", account.get(), Actor.named("joining code"))
                : known.get();
    }

    /// A desk has an account of its own now.
    ///
    /// @param name what it wishes to be called; where that cannot be, or is empty, it keeps its name or gets the
    /// next free `Desk N`
    public Desk join(Tx tx, String id, String name, String account, Actor by) {
        var before = DeskRows.find(tx, id);
        var called = good(name) && !taken(tx, id, name.strip())
                ? name.strip()
                : before.map(Desk::name).orElseGet(() -> free(tx));
        var desk = new Desk(id, called, account, clock.instant(), by.name(), Optional.empty());
        audit.write(tx, by, "DESK_JOINED", id, Json.tree(Map.of("name", called, "account", account)));
        if (before.isPresent()) {
            DeskRows.joinAgain(tx, desk);
            events.append(tx, SUBJECT, id, "JOINED", Json.tree(Map.of("name", called)));
            return desk;
        }
        return enter(tx, desk);
    }

    /// The account by which the desk came last, where it has one.
    public Optional<String> account(View view, String id) {
        return DeskRows.find(view, id).flatMap(desk -> Optional.ofNullable(desk.account()));
    }

    /// Whether the service was ever entered here, be it shut out since or not.
    public static boolean knows(View view, String id) {
        return DeskRows.find(view, id).isPresent();
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

    /// The desk goes back to a file of its own; one that was never entered, or is out already, goes without a
    /// word.
    void left(Tx tx, String id, Actor by) {
        DeskRows.find(tx, id).filter(desk -> desk.revoked().isEmpty()).ifPresent(desk -> {
            DeskRows.revoke(tx, id, by.name(), clock.instant());
            audit.write(tx, by, "DESK_LEFT", id, Json.tree(Map.of("name", desk.name())));
            events.append(tx, SUBJECT, id, "LEFT", Json.tree(Map.of("name", desk.name())));
        });
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
        if (!good(name)) {
            throw Problem.of(ProblemCode.NAME_REFUSED).asException();
        }
        var line = name.strip();
        if (taken(view, id, line)) {
            throw Problem.of(ProblemCode.NAME_TAKEN, "name", line).asException();
        }
        return line;
    }

    private static boolean good(String name) {
        var line = name.strip();
        return !line.isEmpty() && line.length() <= LONGEST_NAME && line.chars().noneMatch(Character::isISOControl);
    }

    private boolean taken(View view, String id, String name) {
        return list(view).stream()
                .anyMatch(desk -> !desk.id().equals(id) && desk.name().equalsIgnoreCase(name));
    }
}
