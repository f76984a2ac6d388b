package dev.tillbridge.console;

import static dev.tillbridge.console.Reading.field;
import static dev.tillbridge.console.Reading.fieldOrNull;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.BrowserRef;
import dev.tillbridge.protocol.CutOver;
import dev.tillbridge.protocol.DeskInvite;
import dev.tillbridge.protocol.DeskRename;
import dev.tillbridge.protocol.DeskRevoke;
import dev.tillbridge.protocol.LocationCreate;
import dev.tillbridge.protocol.LocationJoin;
import dev.tillbridge.protocol.LocationSet;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PairingAnswer;
import dev.tillbridge.protocol.PairingOpen;
import dev.tillbridge.protocol.PersonAdd;
import dev.tillbridge.protocol.PersonPin;
import dev.tillbridge.protocol.PersonRole;
import dev.tillbridge.protocol.ReaderAdd;
import dev.tillbridge.protocol.ReaderRef;
import dev.tillbridge.protocol.Role;
import dev.tillbridge.protocol.SecretTake;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.function.Consumer;

/// What the pages' buttons do: each is one call of the method table. No button starts a charge.
final class Changing {
    private static final String BY = "console";

    private final Console console;
    private final MethodCaller caller;
    private final Reading reading;

    Changing(Console console, MethodCaller caller) {
        this.console = console;
        this.caller = caller;
        this.reading = new Reading(console, caller);
    }

    void addTo(RoutesConfig routes) {
        new PaymentForms(console, caller, reading).addTo(routes);
        new DayForms(console, caller).addTo(routes);
        new LinkForms(console, caller).addTo(routes);
        readers(routes);
        people(routes);
        browsers(routes);
        desks(routes);
        moves(routes);
        new ProfileForms(console, caller, reading).addTo(routes);
        console.change(
                routes,
                "/settings",
                Page.SETTINGS,
                "settings",
                reading::settings,
                context -> caller.call(
                        Methods.LOCATION_SET, new LocationSet(field(context, "key"), field(context, "value"))));
        console.change(
                routes,
                "/settings/cut-over",
                Page.SETTINGS,
                "settings",
                reading::settings,
                context -> caller.call(
                        Methods.CUT_OVER,
                        new CutOver(
                                field(context, "installation"),
                                field(context, "person"),
                                field(context, "pin"),
                                field(context, "reason"))));
    }

    private void readers(RoutesConfig routes) {
        reader(
                routes,
                "/readers/add",
                context -> caller.call(
                        Methods.READER_ADD,
                        new ReaderAdd(
                                fieldOrNull(context, "code"),
                                fieldOrNull(context, "reader"),
                                field(context, "label"))));
        reader(
                routes,
                "/readers/release",
                context -> caller.call(Methods.READER_RELEASE, new ReaderRef(field(context, "reader"))));
        console.change(
                routes,
                "/readers/test",
                Page.READERS,
                "readers",
                context -> reading.readers(context.attribute("tested")),
                context -> context.attribute(
                        "tested",
                        caller.call(Methods.READER_TEST, new ReaderRef(field(context, "reader")))
                                .text()));
    }

    private void people(RoutesConfig routes) {
        person(
                routes,
                "/people/add",
                context -> caller.call(Methods.PERSON_ADD, new PersonAdd(field(context, "name"), role(context))));
        person(
                routes,
                "/people/role",
                context -> caller.call(Methods.PERSON_ROLE, new PersonRole(field(context, "person"), role(context))));
        person(
                routes,
                "/people/pin",
                context -> caller.call(
                        Methods.PERSON_PIN,
                        new PersonPin(
                                field(context, "person"),
                                field(context, "pin"),
                                fieldOrNull(context, "manager"),
                                fieldOrNull(context, "managerPin"))));
    }

    private void browsers(RoutesConfig routes) {
        browser(
                routes,
                "/browsers/open",
                context -> context.attribute("opened", caller.call(Methods.PAIR_OPEN, new PairingOpen(false, BY))));
        browser(
                routes,
                "/browsers/answer",
                context -> caller.call(
                        Methods.PAIR_ANSWER,
                        new PairingAnswer(
                                field(context, "pairing"),
                                field(context, "same").equals("yes"),
                                BY)));
        browser(
                routes,
                "/browsers/revoke",
                context -> caller.call(Methods.BROWSER_REVOKE, new BrowserRef(field(context, "browser"))));
    }

    private void desks(RoutesConfig routes) {
        desk(
                routes,
                "/desks/take-key",
                context -> caller.call(Methods.SECRET_TAKE, new SecretTake("stripe.secretKey")));
        desk(
                routes,
                "/desks/invite",
                context -> context.attribute(
                        "invitation",
                        caller.call(
                                Methods.DESK_INVITE,
                                new DeskInvite(
                                        fieldOrNull(context, "server"),
                                        fieldOrNull(context, "manager"),
                                        fieldOrNull(context, "managerPin")))));
        desk(
                routes,
                "/desks/rename",
                context -> caller.call(
                        Methods.DESK_RENAME, new DeskRename(field(context, "desk"), field(context, "name"))));
        desk(
                routes,
                "/desks/revoke",
                context -> caller.call(
                        Methods.DESK_REVOKE,
                        new DeskRevoke(
                                field(context, "desk"),
                                fieldOrNull(context, "manager"),
                                fieldOrNull(context, "managerPin"))));
    }

    private void moves(RoutesConfig routes) {
        move(
                routes,
                "/desks/create",
                true,
                context -> caller.call(
                        Methods.LOCATION_CREATE,
                        new LocationCreate(
                                field(context, "server"),
                                field(context, "database"),
                                field(context, "admin"),
                                field(context, "password"),
                                fieldOrNull(context, "name"))));
        move(
                routes,
                "/desks/join",
                true,
                context -> caller.call(
                        Methods.LOCATION_JOIN,
                        new LocationJoin(
                                field(context, "code"),
                                fieldOrNull(context, "name"),
                                fieldOrNull(context, "otherAccount") != null)));
        move(routes, "/desks/move-back", false, context -> caller.call(Methods.LOCATION_MOVE_BACK, new Nothing()));
    }

    private void move(RoutesConfig routes, String path, boolean toShared, Consumer<Context> change) {
        desk(routes, path, context -> {
            var before = caller.call(Methods.DESKS, new Nothing());
            change.accept(context);
            context.attribute("move", DeskMove.after(before, toShared));
        });
    }

    private void desk(RoutesConfig routes, String path, Consumer<Context> change) {
        console.change(routes, path, Page.DESKS, "desks", reading::desks, change);
    }

    /// The browser goes on to the PDF.
    private void reader(RoutesConfig routes, String path, Consumer<Context> change) {
        console.change(routes, path, Page.READERS, "readers", context -> reading.readers(null), change);
    }

    private void person(RoutesConfig routes, String path, Consumer<Context> change) {
        console.change(routes, path, Page.PEOPLE, "people", reading::people, change);
    }

    private void browser(RoutesConfig routes, String path, Consumer<Context> change) {
        console.change(
                routes,
                path,
                Page.BROWSERS,
                "browsers",
                context -> new Models.Browsers(
                        caller.call(Methods.BROWSERS, new Nothing()),
                        context.attribute("opened"),
                        caller.call(Methods.PAIR_PENDING, new Nothing())),
                change);
    }

    private static Role role(Context context) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(field(context, "role")))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.BAD_MESSAGE, "why", "no such role")
                        .asException());
    }
}
