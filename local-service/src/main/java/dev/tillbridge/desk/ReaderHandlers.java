package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.ReaderAdd;
import dev.tillbridge.protocol.ReaderList;
import dev.tillbridge.protocol.ReaderRef;
import dev.tillbridge.protocol.ReaderState;
import dev.tillbridge.protocol.ReaderTest;
import dev.tillbridge.protocol.ReaderView;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.terminal.CardTerminal;
import dev.tillbridge.terminal.Reader;
import dev.tillbridge.terminal.TerminalAnswer;
import dev.tillbridge.terminal.TerminalId;
import dev.tillbridge.terminal.TerminalInfo;
import dev.tillbridge.terminal.Terminals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Card readers: list, add, test, take out of use.
final class ReaderHandlers {
    private final Database database;
    private final Terminals terminals;
    private final CardTerminal devices;
    private final Audit audit;

    ReaderHandlers(Database database, Terminals terminals, CardTerminal devices, Audit audit) {
        this.database = database;
        this.terminals = terminals;
        this.devices = devices;
        this.audit = audit;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.READERS, this::list)
                .on(Methods.READER_ADD, this::add)
                .on(Methods.READER_TEST, this::test)
                .on(Methods.READER_RELEASE, this::release);
    }

    private ReaderList list(Session session, Nothing nothing) {
        var ours = database.read(terminals::list);
        var used = ours.stream().map(reader -> reader.id()).collect(Collectors.toSet());
        var others = devices.list().stream()
                .filter(info -> !used.contains(info.id()))
                .map(ReaderHandlers::available)
                .toList();
        return new ReaderList(
                ours.stream().map(reader -> view(reader, session.locale())).toList(), others);
    }

    private ReaderView add(Session session, ReaderAdd asked) {
        var info = found(asked);
        var reader = database.write(tx -> {
            var added = terminals.add(tx, info, asked.label());
            audit(tx, session, "READER_ADDED", added);
            return added;
        });
        return view(reader, session.locale());
    }

    private TerminalInfo found(ReaderAdd asked) {
        var code = asked.registrationCode();
        var known = asked.readerId();
        if ((code == null) == (known == null)) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "give a registration code or a reader, not both")
                    .asException();
        }
        if (code != null) {
            return devices.register(code, asked.label());
        }
        return devices.list().stream()
                .filter(info -> info.id().value().equals(known))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", "The card reader " + known)
                        .asException());
    }

    /// Looks at the reader; nothing is shown on it and no money moves.
    private ReaderTest test(Session session, ReaderRef ref) {
        var id = id(ref);
        database.read(view -> terminals.get(view, id));
        var answer = devices.look(id);
        var reader = database.write(tx -> terminals.seen(tx, id, answer));
        return new ReaderTest(view(reader, session.locale()), text(reader, answer, session.locale()));
    }

    private ReaderView release(Session session, ReaderRef ref) {
        var id = id(ref);
        var reader = database.read(view -> terminals.get(view, id));
        if (reader.lease().isPresent()) {
            // The device decides: only an idle one is taken from its holder, whose outcome is looked up.
            if (!(devices.look(id) instanceof TerminalAnswer.Idle)) {
                throw Problem.of(ProblemCode.READER_BUSY, "reader", reader.label())
                        .asException();
            }
            database.change(tx -> {
                terminals.releaseByHand(
                        tx, id, Actor.named(session.peer().name()).name());
                audit(tx, session, "READER_RELEASED", reader);
            });
        }
        database.change(tx -> {
            terminals.remove(tx, id);
            audit(tx, session, "READER_REMOVED", reader);
        });
        return view(reader, session.locale());
    }

    private void audit(Tx tx, Session session, String what, Reader reader) {
        var by = Actor.named(session.peer().name());
        audit.write(tx, by, what, reader.id().value(), Json.tree(Map.of("label", reader.label())));
    }

    static List<ReaderView> views(List<Reader> readers, Locale locale) {
        return readers.stream().map(reader -> view(reader, locale)).toList();
    }

    private static ReaderView view(Reader reader, Locale locale) {
        var holder = reader.lease();
        return new ReaderView(
                reader.id().value(),
                reader.label(),
                holder.isPresent() ? ReaderState.IN_USE : state(reader),
                holder.map(lease ->
                                lease.holder().person().orElse(lease.holder().desk()))
                        .orElse(null),
                holder.map(lease -> lease.holder().invoice()).orElse(null),
                holder.map(lease -> lease.since()).orElse(null),
                reader.model(),
                reader.problem().map(problem -> cause(problem, locale)).orElse(null));
    }

    private static ReaderView available(TerminalInfo info) {
        return new ReaderView(
                info.id().value(),
                info.label(),
                info.online() ? ReaderState.READY : ReaderState.OFFLINE,
                null,
                null,
                null,
                info.model(),
                null);
    }

    private static ReaderState state(Reader reader) {
        return switch (reader.state()) {
            case READY -> ReaderState.READY;
            case BUSY -> ReaderState.IN_USE;
            case OFFLINE -> ReaderState.OFFLINE;
            case UNKNOWN -> ReaderState.UNKNOWN;
        };
    }

    private static String text(Reader reader, TerminalAnswer answer, Locale locale) {
        var words = DeskWords.of(locale);
        return switch (answer) {
            case TerminalAnswer.Idle idle -> words.of("reader.idle", reader.label());
            case TerminalAnswer.Showing showing -> words.of("reader.showing", reader.label());
            case TerminalAnswer.Ended ended -> words.of("reader.idle", reader.label());
            case TerminalAnswer.NotDone(var problem, var again) ->
                ProblemText.of(problem, locale).line();
            case TerminalAnswer.Unknown(var problem) ->
                ProblemText.of(problem, locale).line();
        };
    }

    private static @Nullable String cause(Problem problem, Locale locale) {
        return ProblemText.of(problem, locale).cause();
    }

    private static TerminalId id(ReaderRef ref) {
        try {
            return new TerminalId(ref.readerId());
        } catch (IllegalArgumentException malformed) {
            throw Problem.of(ProblemCode.NOT_FOUND, "what", "The card reader").asException();
        }
    }
}
