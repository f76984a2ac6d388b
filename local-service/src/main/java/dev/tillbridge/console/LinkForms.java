package dev.tillbridge.console;

import static dev.tillbridge.console.Reading.field;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.protocol.LinkReplace;
import dev.tillbridge.protocol.LinkSend;
import dev.tillbridge.protocol.LinkShown;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PaymentRef;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// *Links*: the page and what its buttons do. A link is begun at the desk, never here.
final class LinkForms {
    private final Console console;
    private final MethodCaller caller;

    LinkForms(Console console, MethodCaller caller) {
        this.console = console;
        this.caller = caller;
    }

    void addTo(RoutesConfig routes) {
        console.page(routes, "/links", Page.LINKS, "links", context -> model(null));
        link(routes, "resend", context -> caller.call(Methods.LINK_RESEND, resend(context)));
        link(
                routes,
                "replace",
                context -> caller.call(
                        Methods.LINK_REPLACE,
                        new LinkReplace(field(context, "payment"), field(context, "next"), null)));
        link(routes, "cancel", context -> caller.call(Methods.LINK_CANCEL, ref(context)));
        link(routes, "show", context -> context.attribute("shown", caller.call(Methods.LINK_SHOW, ref(context))));
    }

    private void link(RoutesConfig routes, String what, Consumer<Context> change) {
        console.change(
                routes, "/links/" + what, Page.LINKS, "links", context -> model(context.attribute("shown")), change);
    }

    private Object model(@Nullable LinkShown shown) {
        return new Models.Links(
                caller.call(Methods.LINKS, new Nothing()), shown, Ids.random().next());
    }

    /// One field for both: what has an @ is an address. That the client agrees to texts is asked at the desk.
    private static LinkSend resend(Context context) {
        var to = field(context, "to");
        boolean mail = to.contains("@");
        return new LinkSend(field(context, "payment"), mail ? to : null, mail ? null : to, false, null);
    }

    private static PaymentRef ref(Context context) {
        return new PaymentRef(field(context, "payment"));
    }
}
