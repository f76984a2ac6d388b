package dev.tillbridge.console;

import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.DeskView;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.Text;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renders pages. Everything that comes from outside is escaped by the templates.
final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.tillbridge.console.pages");
    private final MethodCaller caller;
    private final ZoneId zone;
    private volatile Locale language = Locale.ENGLISH;

    Pages(MethodCaller caller, ZoneId zone) {
        this.caller = caller;
        this.zone = zone;
    }

    /// A whole page.
    String render(Page page, String template, Object model, ConsoleSession session, @Nullable Text problem) {
        var desk = desk();
        var frame = new Frame(
                page.key(), words(desk), session.token(), desk.location(), desk.practice(), desk.needsYou(), problem);
        var output = new StringOutput();
        engine.render(template + ".jte", Map.of("frame", frame, "model", model), output);
        return output.toString();
    }

    /// The page that takes the ticket out of the address, or says how to get one.
    String open() {
        var output = new StringOutput();
        engine.render("open.jte", Map.of("words", new Words(locale(), zone)), output);
        return output.toString();
    }

    /// The page while the database cannot be asked anything, not even what stands on every page.
    String away(Text problem) {
        var output = new StringOutput();
        engine.render("away.jte", Map.of("words", new Words(language, zone), "problem", problem), output);
        return output.toString();
    }

    /// The location's language; while the database is away, what it was last.
    Locale locale() {
        try {
            language = Locale.forLanguageTag(desk().language());
        } catch (ProblemException away) {
            LOG.debug("the language is not known now", away);
        }
        return language;
    }

    private DeskView desk() {
        return caller.call(Methods.DESK, new Nothing());
    }

    private Words words(DeskView desk) {
        return new Words(Locale.forLanguageTag(desk.language()), zone);
    }
}
