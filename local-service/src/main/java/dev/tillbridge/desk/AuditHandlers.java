package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.installation.Desk;
import dev.tillbridge.installation.Desks;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.ChainHead;
import dev.tillbridge.operator.ChainReport;
import dev.tillbridge.operator.ChainTrouble;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.AuditChain;
import dev.tillbridge.protocol.AuditEnd;
import dev.tillbridge.protocol.AuditReport;
import dev.tillbridge.protocol.AuditTrouble;
import dev.tillbridge.protocol.AuditTroubleKind;
import dev.tillbridge.protocol.AuditVerify;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.store.Database;
import java.util.Map;
import java.util.stream.Collectors;

/// Looks whether the audit is as it was written.
final class AuditHandlers {
    private static final int MOST_NOTED = 100;
    private static final int LONGEST = 200;

    private final Database database;
    private final Audit audit;
    private final Desks desks;

    AuditHandlers(Database database, Audit audit, Desks desks) {
        this.database = database;
        this.audit = audit;
        this.desks = desks;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.AUDIT_VERIFY, this::verify);
    }

    private AuditReport verify(Session session, AuditVerify asked) {
        if (asked.expect().size() > MOST_NOTED || asked.expect().stream().anyMatch(AuditHandlers::isMalformed)) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "no end of a chain")
                    .asException();
        }
        var noted = asked.expect().stream()
                .map(end -> new ChainHead(end.chain(), end.number(), end.hash()))
                .toList();
        return database.read(view -> {
            var names = desks.list(view).stream().collect(Collectors.toMap(Desk::id, Desk::name));
            var found = audit.verify(view, noted);
            return new AuditReport(
                    found.whole(),
                    found.chains().stream().map(chain -> wire(chain, names)).toList(),
                    found.before(),
                    found.beforeWhole());
        });
    }

    private static boolean isMalformed(AuditEnd end) {
        return end.chain().isBlank()
                || end.chain().length() > LONGEST
                || end.number() < 1
                || !end.hash().matches("[0-9a-f]{64}");
    }

    private static AuditChain wire(ChainReport.Chain chain, Map<String, String> names) {
        var last = chain.last();
        return new AuditChain(
                names.get(chain.name().split("@", 2)[0]),
                chain.rows(),
                chain.from().orElse(null),
                chain.to().orElse(null),
                new AuditEnd(chain.name(), last.number(), last.hash()),
                chain.trouble().map(AuditHandlers::wire).orElse(null));
    }

    private static AuditTrouble wire(ChainTrouble trouble) {
        return new AuditTrouble(
                AuditTroubleKind.valueOf(trouble.kind().name()),
                trouble.number(),
                trouble.other(),
                trouble.at().orElse(null),
                trouble.what().orElse(null));
    }
}
