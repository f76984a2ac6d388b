package dev.tillbridge.account;

import dev.tillbridge.activity.Events;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.Person;
import dev.tillbridge.payment.StrangerCharge;
import dev.tillbridge.payment.Strangers;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The other installations that were seen on our processor accounts. One stops charging from when it is seen until
/// its database is joined with ours or a person confirms the cut-over; every change is told to the screens and
/// audited in its transaction. Safe for any number of threads.
public final class OtherInstallations {
    /// A desk ends each payment within seconds, so running ones alone would hardly ever be seen. After two weeks
    /// without a charge (a clinic's holidays are shorter) it counts as gone.
    static final Duration LIVES = Duration.ofDays(14);

    /// Where an installation stands that is joined: its charges are ours on every account.
    private static final String EVERYWHERE = "*";

    private static final int MOST_OBJECTS = 1000;

    private final Clock clock;
    private final Events events;
    private final Attention attention;
    private final Audit audit;
    private final LostCharges lost;

    public OtherInstallations(Clock clock, Events events, Attention attention, Audit audit) {
        this.clock = clock;
        this.events = events;
        this.attention = attention;
        this.audit = audit;
        this.lost = new LostCharges(attention, audit);
    }

    /// Charges of our own that the books do not know.
    LostCharges lost() {
        return lost;
    }

    /// All that were ever seen, those first that were seen first.
    public List<OtherInstallation> list(View view) {
        return OtherRows.all(view);
    }

    /// The newest charges of one, newest first.
    public List<StrangerCharge> objects(View view, OtherInstallation other, int limit) {
        return OtherObjectRows.newest(view, other.account(), other.id(), limit);
    }

    /// The installation's database has become part of ours: from now on its charges count as our own.
    public void joined(Tx tx, String installation, Actor by) {
        var now = clock.instant();
        OtherRows.insert(tx, EVERYWHERE, installation, "", now);
        var end = new OtherInstallation.End(Ending.JOINED, by.personId(), by.name(), "", now, now);
        var rows = OtherRows.named(tx, installation);
        rows.forEach(row -> OtherRows.end(tx, row.account(), installation, end));
        audit.write(tx, by, "INSTALLATION_JOINED", installation, Json.tree(Map.of()));
        rows.forEach(row -> settle(tx, row.account(), by.name(), "joined"));
        tell(tx, installation, "JOINED");
    }

    /// An installation that was joined went out again: what it charged so far is left alone, and a look that finds it
    /// at work stops charging as for any other.
    public void left(Tx tx, String installation, Actor by) {
        var now = clock.instant();
        var end = new OtherInstallation.End(
                Ending.CUT_OVER, by.personId(), by.name(), "went back to a database of its own", now, now);
        OtherRows.named(tx, installation).forEach(row -> OtherRows.end(tx, row.account(), installation, end));
        audit.write(tx, by, "INSTALLATION_LEFT", installation, Json.tree(Map.of()));
        tell(tx, installation, "LEFT");
    }

    /// A person says that the installation is out of use. Its charges so far are ignored from now on; one that is
    /// made later stops charging again. Throws `NOT_FOUND` when none of that name stops us on the account.
    ///
    /// @param upto how far, by the processor's clock, the account was looked at just now
    void cutOver(Tx tx, String account, String installation, Person person, String reason, Instant upto) {
        var other = OtherRows.find(tx, account, installation)
                .filter(OtherInstallation::stops)
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", installation).asException());
        var end = new OtherInstallation.End(
                Ending.CUT_OVER, Optional.of(person.id()), person.name(), reason, clock.instant(), upto);
        OtherRows.end(tx, account, installation, end);
        audit.write(
                tx,
                Actor.of(person),
                "CUT_OVER",
                installation,
                Json.tree(Map.of(
                        "account",
                        account,
                        "reason",
                        reason,
                        "objects",
                        other.objects(),
                        "lastReference",
                        other.lastReference())));
        settle(tx, account, person.name(), "cut over");
        tell(tx, installation, "CUT_OVER");
    }

    /// Takes down what a look found.
    void seen(Tx tx, String account, Strangers.Listed listed) {
        var joined = OtherRows.joined(tx);
        listed.charges().stream()
                .filter(charge -> !joined.contains(charge.installation()))
                .collect(Collectors.groupingBy(StrangerCharge::installation, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(charges -> seen(tx, account, charges));
    }

    /// The charges of one installation, newest first.
    private void seen(Tx tx, String account, List<StrangerCharge> charges) {
        var now = clock.instant();
        var newest = charges.getFirst();
        var id = newest.installation();
        var known = OtherRows.find(tx, account, id);
        if (known.isEmpty() && charges.stream().noneMatch(charge -> lives(charge, now))) {
            return;
        }
        boolean isNew = OtherRows.insert(tx, account, id, newest.reference(), now);
        var fresh = charges.stream()
                .filter(charge -> OtherObjectRows.put(tx, account, charge))
                .toList();
        if (fresh.isEmpty() && !isNew) {
            return;
        }
        OtherRows.seen(tx, account, newest, fresh.size(), now);
        OtherObjectRows.trim(tx, account, id, MOST_OBJECTS);
        boolean returned = known.filter(other -> !other.stops())
                .flatMap(OtherInstallation::end)
                .filter(end ->
                        fresh.stream().anyMatch(charge -> !charge.created().isBefore(end.upto())))
                .isPresent();
        if (returned) {
            OtherRows.returned(tx, account, id, now);
        }
        if (isNew || returned) {
            raise(tx, account, id);
            tell(tx, id, isNew ? "SEEN" : "RETURNED");
        }
    }

    private static boolean lives(StrangerCharge charge, Instant now) {
        return !charge.isFinal() || charge.created().isAfter(now.minus(LIVES));
    }

    /// The account's item ends with the last installation that stopped us.
    private void settle(Tx tx, String account, String by, String how) {
        var left = OtherRows.stopping(tx, account);
        if (left.isEmpty()) {
            attention.end(tx, AttentionKind.OTHER_INSTALLATION, account, by, how);
        } else {
            raise(tx, account, left.getFirst());
        }
    }

    private void raise(Tx tx, String account, String installation) {
        var problem = problem(installation);
        attention.raise(
                tx,
                AttentionKind.OTHER_INSTALLATION,
                account,
                Optional.empty(),
                problem,
                problem.code().name());
    }

    static Problem problem(String installation) {
        return Problem.of(ProblemCode.OTHER_INSTALLATION, "installation", installation);
    }

    private void tell(Tx tx, String installation, String what) {
        events.append(tx, "desk", "other-installation", what, Json.tree(Map.of("installation", installation)));
    }
}
