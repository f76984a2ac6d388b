package dev.tillbridge.account;

import dev.tillbridge.installation.Moves;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.PersonRight;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.StrangerCharge;
import dev.tillbridge.payment.Strangers;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Whether we may charge on the processor account: never on one that we have not looked at, and not while another
/// installation uses it that nobody has ended. The looks ask the processor; the rule itself is read from the
/// database, in the transaction that opens a charge. Safe for any number of threads.
public final class AccountGuard {
    /// How old a stored look may be that a start relies on, and how often is looked.
    public static final Duration EVERY = Duration.ofMinutes(10);

    /// What waits longer than this for a card or for money lapses by itself.
    private static final Duration FIRST_LOOK = Duration.ofDays(30);

    /// Lists say what was just made at once, but a minute more costs nothing.
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final Clock clock;
    private final String installation;
    private final PaymentProvider provider;
    private final OtherInstallations others;
    private final People people;
    private final Payments payments;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Known known;
    private volatile @Nullable Instant due;

    /// What this service has found out by itself.
    ///
    /// @param account the one that it has looked at since its start or since the key changed
    /// @param storedFrom how old a look of an earlier run may be; null: none of them counts
    /// @param quiet names that need no new look when they are met: ours, joined, or stopping us already
    private record Known(@Nullable String account, @Nullable Instant storedFrom, Set<String> quiet) {}

    public AccountGuard(
            Database database,
            Clock clock,
            String installation,
            PaymentProvider provider,
            OtherInstallations others,
            People people,
            Payments payments) {
        this.database = database;
        this.clock = clock;
        this.installation = installation;
        this.provider = provider;
        this.others = others;
        this.people = people;
        this.payments = payments;
        this.known = new Known(null, clock.instant().minus(EVERY), Set.of(installation));
    }

    /// Throws `OTHER_INSTALLATION` or `ACCOUNT_NOT_CHECKED` when nothing may be charged on the account.
    public void check(View view, String account, boolean live) {
        var scope = scope(account, live);
        var rule = LookRows.rule(view, scope, installation);
        rule.flatMap(LookRows.Rule::other).ifPresent(other -> {
            throw OtherInstallations.problem(other).asException();
        });
        var here = known;
        boolean looked = scope.equals(here.account());
        var from = here.storedFrom();
        boolean stored = from != null
                && rule.filter(found -> !found.lookedAt().isBefore(from)).isPresent();
        if (rule.isEmpty() || (!looked && !stored)) {
            throw Problem.of(ProblemCode.ACCOUNT_NOT_CHECKED).asException();
        }
    }

    /// What asks whoever charges this invoice to mean it: a charge of ours that names it and that the books do not
    /// know.
    public Optional<Problem> lost(View view, String invoiceNumber, String client) {
        return others.lost()
                .of(view, invoiceNumber)
                .map(lost -> new Problem(
                        ProblemCode.SAME_AMOUNT_AGAIN,
                        Map.of(
                                "client", client,
                                "amount", lost.detail("amount"),
                                "since", lost.detail("since"),
                                "desk", "-",
                                "code", lost.detail("code"))));
    }

    /// What stands in the way of charging, as far as the database says.
    public Optional<Problem> problem(View view) {
        return Optional.ofNullable(known.account())
                .or(() -> LookRows.latest(view, installation))
                .flatMap(account -> OtherRows.stopping(view, account).stream().findFirst())
                .map(OtherInstallations::problem);
    }

    /// A named person says what became of a charge that the books do not know. Not from inside a transaction. Throws
    /// what is wrong with right, PIN, reason or reference.
    public void foundCharge(String reference, String personId, String pin, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.of(ProblemCode.FOUND_CHARGE_NEEDS_REASON).asException();
        }
        var person = people.require(database, personId, pin, PersonRight.DECIDE_WITHOUT_PROOF);
        database.change(tx -> others.lost().settle(tx, reference, person, reason.strip()));
    }

    /// The database is an older copy of itself: what was looked at since is not in it.
    public void restored() {
        keyChanged();
    }

    /// Another key is in use: earlier looks say nothing about it.
    public void keyChanged() {
        known = new Known(null, null, known.quiet());
        due = null;
    }

    /// Whether it is time to look.
    public boolean isDue() {
        var next = due;
        var now = clock.instant();
        // A clock that was set back must not put the next look off.
        return next == null || !now.isBefore(next) || now.isBefore(next.minus(EVERY));
    }

    /// An answer of the processor named an installation; gives whether that asks for a look at once.
    public boolean met(String name) {
        boolean stranger = !known.quiet().contains(name);
        if (stranger) {
            due = null;
        }
        return stranger;
    }

    /// Looks who else uses the account and takes it down. A look that does not reach the processor changes nothing.
    ///
    /// @return what went wrong, if anything did
    public Optional<Problem> look() {
        looking.lock();
        try {
            return looked();
        } finally {
            looking.unlock();
        }
    }

    /// [#look] for somebody who waits, not long; throws `ACCOUNT_NOT_CHECKED` when it cannot be done now. A look that
    /// takes longer goes on by itself, and counts for the next one who asks.
    public void lookNow() {
        var look = new FutureTask<>(this::look);
        Thread.ofVirtual().name("account-look").start(look);
        try {
            if (look.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).isPresent()) {
                throw Problem.of(ProblemCode.ACCOUNT_NOT_CHECKED).asException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(ProblemCode.ACCOUNT_NOT_CHECKED), stopped);
        } catch (TimeoutException | ExecutionException notNow) {
            throw new ProblemException(Problem.of(ProblemCode.ACCOUNT_NOT_CHECKED), notNow);
        }
    }

    /// A named person says that another installation is out of use. Looks first, so that all that it did so far is
    /// known. Not from inside a transaction. Throws what is wrong with right, PIN, reason or name.
    public void cutOver(String other, String personId, String pin, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.of(ProblemCode.CUT_OVER_NEEDS_REASON).asException();
        }
        var person = people.require(database, personId, pin, PersonRight.CHANGE_SETTINGS);
        lookNow();
        var account = scope(provider.account(), provider.live());
        database.change(tx -> {
            var upto = LookRows.upto(tx, account, installation).orElseThrow();
            others.cutOver(tx, account, other, person, reason.strip(), upto);
        });
        refresh(account);
    }

    private Optional<Problem> looked() {
        String account;
        try {
            account = scope(provider.account(), provider.live());
        } catch (ProblemException unreachable) {
            return Optional.of(unreachable.problem());
        }
        var begun = clock.instant();
        var joined = database.read(OtherRows::joined);
        var names = new HashSet<>(database.<List<String>>read(Moves::formerNames));
        names.add(installation);
        var since = database.<Instant>read(view -> LookRows.upto(view, account, installation)
                .map(upto -> upto.minus(OVERLAP))
                .orElse(begun.minus(FIRST_LOOK)));
        return switch (provider.strangers(since, (name, attempt) -> isOurs(joined, names, name, attempt))) {
            case Strangers.NotListed(var problem) -> Optional.of(problem);
            case Strangers.Listed listed -> {
                var found = found();
                database.change(tx -> {
                    others.seen(tx, account, new Strangers.Listed(without(listed, true), listed.newest()));
                    others.lost().found(tx, without(listed, false));
                    found.forEach((lost, how) -> others.lost().end(tx, lost, how));
                    LookRows.put(tx, account, installation, begun, listed.newest());
                });
                due = begun.plus(EVERY);
                refresh(account);
                yield Optional.empty();
            }
        };
    }

    /// What our own installation made, by any name that it had, is ours only where our books know it: after a backup
    /// was put back they may not.
    private boolean isOurs(Set<String> joined, Set<String> names, String name, String attempt) {
        return joined.contains(name) || (names.contains(name) && isKnown(attempt));
    }

    private boolean isKnown(String attempt) {
        return database.<Boolean>read(view -> payments.find(view, attempt).isPresent());
    }

    private List<StrangerCharge> without(Strangers.Listed listed, boolean ours) {
        return listed.charges().stream()
                .filter(charge -> charge.installation().equals(installation) != ours)
                .toList();
    }

    /// What turned out of those that were found earlier, by what ended them.
    private Map<LostCharges.Lost, String> found() {
        var ended = new HashMap<LostCharges.Lost, String>();
        for (var lost : database.<List<LostCharges.Lost>>read(others.lost()::open)) {
            if (isKnown(lost.detail("attempt"))) {
                ended.put(lost, "in the books again");
            } else if (provider.look(lost.reference()) instanceof ProviderAnswer.Known(var truth)
                    && truth.status() == ChargeStatus.CLOSED) {
                ended.put(lost, "closed at the processor");
            }
        }
        return ended;
    }

    private void refresh(String account) {
        var quiet = database.<Set<String>>read(view -> {
            var names = new HashSet<>(OtherRows.joined(view));
            names.addAll(OtherRows.stopping(view, account));
            names.add(installation);
            return names;
        });
        known = new Known(account, known.storedFrom(), quiet);
    }

    /// Practice and real money of one account know nothing of each other.
    private static String scope(String account, boolean live) {
        return account + (live ? "" : " (practice)");
    }
}
