package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.pims.profile.Profile;
import dev.tillbridge.pims.profile.Profiles;
import dev.tillbridge.pims.profile.Versions;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.ProfileBack;
import dev.tillbridge.protocol.ProfileFile;
import dev.tillbridge.protocol.ProfileList;
import dev.tillbridge.protocol.ProfileRef;
import dev.tillbridge.protocol.ProfileState;
import dev.tillbridge.protocol.ProfileStates;
import dev.tillbridge.protocol.ProfileUse;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The profiles, and which of their versions is in use. Each change stands in the audit with who made it.
final class ProfileHandlers {
    private final Database database;
    private final Profiles profiles;
    private final Payments payments;
    private final Postings postings;
    private final Supplier<ProfileList> list;
    private final ManagerPin managers;
    private final Audit audit;

    ProfileHandlers(
            Database database,
            Profiles profiles,
            Payments payments,
            Postings postings,
            Supplier<ProfileList> list,
            ManagerPin managers,
            Audit audit) {
        this.database = database;
        this.profiles = profiles;
        this.payments = payments;
        this.postings = postings;
        this.list = list;
        this.managers = managers;
        this.audit = audit;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.PROFILES, (session, nothing) -> list.get())
                .on(Methods.PROFILE_VERSIONS, this::states)
                .on(Methods.PROFILE_ADD, this::add)
                .on(Methods.PROFILE_USE, this::use)
                .on(Methods.PROFILE_BACK, this::back)
                .on(Methods.PROFILE_DROP, this::drop);
    }

    private ProfileStates states(Session session, Nothing nothing) {
        return new ProfileStates(database.<List<Versions>>read(profiles.versions()::list).stream()
                .map(versions -> state(versions, session.locale()))
                .toList());
    }

    private ProfileState add(Session session, ProfileFile file) {
        var profile = profiles.checked(file.yaml());
        var by = PersonHandlers.actor(session);
        return change(session, profile.id(), tx -> {
            profiles.versions().add(tx, profile, file.yaml(), by.name());
            note(tx, by, "PROFILE_ADDED", profile.id(), profile.version(), "");
        });
    }

    private ProfileState use(Session session, ProfileUse asked) {
        var why = Objects.requireNonNullElse(asked.anyway(), "").strip();
        var by = why.isEmpty()
                ? managers.require(PersonHandlers.actor(session), asked.managerId(), asked.managerPin())
                : managers.requireNamed(PersonHandlers.actor(session), asked.managerId(), asked.managerPin());
        return change(session, asked.profile(), tx -> {
            nothingInTheWay(tx, asked);
            profiles.versions().use(tx, asked.profile(), asked.version(), !why.isEmpty(), by.name());
            note(tx, by, "PROFILE_USED", asked.profile(), asked.version(), why);
        });
    }

    /// A payment knows its invoice by the id that the version in use reads. Where the new one may read another, the
    /// invoice would seem free to be charged again, and what is owed to it would find it no more.
    private void nothingInTheWay(Tx tx, ProfileUse asked) {
        profiles.versions().renames(tx, asked.profile(), asked.version()).ifPresent(pims -> {
            var inTheWay = unfinished(tx)
                    .filter(each -> each.invoice().pims().equals(pims))
                    .filter(each -> !profiles.versions()
                            .readAlike(tx, asked.profile(), each.invoice().id()))
                    .map(Unfinished::payment)
                    .distinct()
                    .count();
            if (inTheWay > 0) {
                throw new Problem(
                                ProblemCode.PROFILE_PAYMENTS_IN_THE_WAY,
                                Map.of("version", asked.version(), "count", String.valueOf(inTheWay)))
                        .asException();
            }
        });
    }

    private Stream<Unfinished> unfinished(Tx tx) {
        var running = Stream.concat(payments.running(tx).stream(), payments.waiting(tx).stream())
                .flatMap(attempt -> attempt.asked().rows().stream()
                        .map(row -> new Unfinished(attempt.activityId(), row.invoice())));
        var owed = postings.open(tx).stream()
                .map(posting -> new Unfinished(
                        posting.asked().paymentId(), posting.asked().invoice()));
        return Stream.concat(running, owed);
    }

    private record Unfinished(String payment, InvoiceKey invoice) {}

    private ProfileState back(Session session, ProfileBack asked) {
        var by = managers.require(PersonHandlers.actor(session), asked.managerId(), asked.managerPin());
        return change(session, asked.profile(), tx -> {
            profiles.versions().back(tx, asked.profile(), by.name());
            var now = profiles.versions().of(tx, asked.profile()).inUse();
            note(tx, by, "PROFILE_BACK", asked.profile(), now, "");
        });
    }

    private ProfileState drop(Session session, ProfileRef asked) {
        var by = PersonHandlers.actor(session);
        return change(session, asked.profile(), tx -> {
            var trial = profiles.versions().of(tx, asked.profile()).trial();
            profiles.versions().drop(tx, asked.profile(), by.name());
            note(tx, by, "PROFILE_DROPPED", asked.profile(), trial.orElseThrow().version(), "");
        });
    }

    private ProfileState change(Session session, String profile, Consumer<Tx> change) {
        database.change(change);
        profiles.freshly();
        return state(database.read(view -> profiles.versions().of(view, profile)), session.locale());
    }

    private void note(Tx tx, Actor by, String what, String profile, String version, String why) {
        audit.write(tx, by, what, profile, Json.tree(Map.of("version", version, "why", why)));
    }

    private ProfileState state(Versions versions, Locale locale) {
        var name = profiles.find(versions.profile()).map(Profile::name).orElse(versions.profile());
        return TrialWire.state(versions, name, locale);
    }
}
