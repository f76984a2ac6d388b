package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.json.Json;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.ConsentKind;
import dev.tillbridge.message.Consents;
import dev.tillbridge.message.PhoneNumber;
import dev.tillbridge.message.PhoneNumbers;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.TextConsent;
import dev.tillbridge.protocol.TextNumber;
import dev.tillbridge.protocol.TextNumberView;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.util.Map;

/// What clients said about texts to their numbers.
final class TextHandlers {
    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final Consents consents;
    private final Locations locations;
    private final People people;
    private final Audit audit;

    TextHandlers(Database database, Consents consents, Locations locations, People people, Audit audit) {
        this.database = database;
        this.consents = consents;
        this.locations = locations;
        this.people = people;
        this.audit = audit;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.TEXT_NUMBER, (session, asked) -> show(asked))
                .on(Methods.TEXT_CONSENT, (session, asked) -> WithoutDatabase.nothingChanged(() -> told(asked)));
    }

    private TextNumberView show(TextNumber asked) {
        return database.read(view -> view(view, number(view, asked.number())));
    }

    private TextNumberView told(TextConsent asked) {
        var reason = asked.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "a reason of 1 to 200 characters")
                    .asException();
        }
        return database.write(tx -> {
            var number = number(tx, asked.number());
            var by = people.find(tx, asked.personId())
                    .map(Actor::of)
                    .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", asked.personId())
                            .asException());
            var kind = asked.more() ? ConsentKind.STARTED : ConsentKind.STOPPED;
            consents.told(tx, number, kind, by.name(), reason);
            audit.write(tx, by, "TEXTS_" + kind, number.masked(), Json.tree(Map.of("reason", reason)));
            return view(tx, number);
        });
    }

    private PhoneNumber number(View view, String typed) {
        return new PhoneNumbers(locations.location(view).country()).of(typed);
    }

    private TextNumberView view(View view, PhoneNumber number) {
        var said = consents.history(view, number);
        boolean may = !said.isEmpty() && said.getFirst().kind() != ConsentKind.STOPPED;
        return new TextNumberView(
                number.text(),
                may,
                said.stream()
                        .map(each -> new TextNumberView.Said(
                                each.kind().name(), each.how().name(), each.by(), each.reason(), each.at()))
                        .toList());
    }
}
