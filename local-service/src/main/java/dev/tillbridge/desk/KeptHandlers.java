package dev.tillbridge.desk;

import dev.tillbridge.activity.Kept;
import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.PersonRight;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.KeptCompared;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.store.Database;
import java.util.List;
import java.util.Map;

/// Ends what a kept result that fits nothing asked a person for. The line itself goes into the audit before it leaves
/// the
/// file.
final class KeptHandlers {
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final KeptResults kept;
    private final Attention attention;
    private final People people;
    private final Audit audit;

    KeptHandlers(Database database, KeptResults kept, Attention attention, People people, Audit audit) {
        this.database = database;
        this.kept = kept;
        this.attention = attention;
        this.people = people;
        this.audit = audit;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.KEPT_COMPARED, this::compared);
    }

    private Nothing compared(Session session, KeptCompared asked) {
        var reason = asked.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.of(ProblemCode.DECISION_NEEDS_REASON).asException();
        }
        var person = people.require(database, asked.personId(), asked.pin(), PersonRight.DECIDE_WITHOUT_PROOF);
        var lines = kept.strays().stream()
                .filter(line -> line.activity().equals(asked.payment()))
                .toList();
        database.change(tx -> {
            boolean open = attention.list(tx).stream()
                    .anyMatch(item -> item.kind() == AttentionKind.KEPT_RESULT
                            && item.subject().equals(asked.payment()));
            if (!open && lines.isEmpty()) {
                throw Problem.of(ProblemCode.NOT_FOUND, "what", asked.payment()).asException();
            }
            attention.end(tx, AttentionKind.KEPT_RESULT, asked.payment(), person.name(), reason);
            audit.write(tx, Actor.of(person), "KEPT_COMPARED", asked.payment(), details(reason, lines));
        });
        lines.forEach(kept::compared);
        return new Nothing();
    }

    private static tools.jackson.databind.JsonNode details(String reason, List<Kept> lines) {
        return Json.tree(Map.of("reason", reason, "kept", Json.tree(lines)));
    }
}
