package dev.tillbridge.console;

import static dev.tillbridge.console.Reading.field;
import static dev.tillbridge.console.Reading.fieldOrNull;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ProfileBack;
import dev.tillbridge.protocol.ProfileRef;
import dev.tillbridge.protocol.ProfileUse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;

/// The buttons of *How we read practice software*.
final class ProfileForms {
    private final Console console;
    private final MethodCaller caller;
    private final Reading reading;

    ProfileForms(Console console, MethodCaller caller, Reading reading) {
        this.console = console;
        this.caller = caller;
        this.reading = reading;
    }

    void addTo(RoutesConfig routes) {
        form(
                routes,
                "use",
                context -> caller.call(
                        Methods.PROFILE_USE,
                        new ProfileUse(
                                field(context, "profile"),
                                field(context, "version"),
                                fieldOrNull(context, "manager"),
                                fieldOrNull(context, "managerPin"),
                                fieldOrNull(context, "anyway"))));
        form(
                routes,
                "back",
                context -> caller.call(
                        Methods.PROFILE_BACK,
                        new ProfileBack(
                                field(context, "profile"),
                                fieldOrNull(context, "manager"),
                                fieldOrNull(context, "managerPin"))));
        form(routes, "drop", context -> caller.call(Methods.PROFILE_DROP, new ProfileRef(field(context, "profile"))));
    }

    private void form(RoutesConfig routes, String name, Consumer<Context> change) {
        console.change(routes, "/profiles/" + name, Page.PROFILES, "profiles", reading::profiles, change);
    }
}
