package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.json.Json;
import dev.tillbridge.location.Location;
import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.pims.PostingLists;
import dev.tillbridge.pims.profile.OpenPages;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.LocationSet;
import dev.tillbridge.protocol.LocationView;
import dev.tillbridge.protocol.MappingLists;
import dev.tillbridge.protocol.MappingTry;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.SettingRow;
import dev.tillbridge.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The location's settings, and *Try the mapping*.
final class LocationHandlers {
    private final Database database;
    private final Locations locations;
    private final PimsConnector pims;
    private final OpenPages pages;
    private final Audit audit;

    LocationHandlers(Database database, Locations locations, PimsConnector pims, OpenPages pages, Audit audit) {
        this.database = database;
        this.locations = locations;
        this.pims = pims;
        this.pages = pages;
        this.audit = audit;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.LOCATION, (session, nothing) -> view(session.locale()))
                .on(Methods.LOCATION_SET, this::set)
                .on(Methods.MAPPING_TRY, this::tryMapping);
    }

    private LocationView set(Session session, LocationSet asked) {
        database.change(tx -> {
            var by = Actor.named(session.peer().name());
            var was = locations.location(tx).values().getOrDefault(asked.key(), "");
            var now = locations
                    .set(tx, asked.key(), asked.value(), by.name())
                    .values()
                    .getOrDefault(asked.key(), "");
            if (!was.equals(now)) {
                audit.write(tx, by, "SETTING_CHANGED", asked.key(), Json.tree(Map.of("was", was, "now", now)));
            }
        });
        return view(session.locale());
    }

    private LocationView view(Locale locale) {
        return database.read(view -> {
            var location = locations.location(view);
            var rows = locations.lines(view, locale).stream()
                    .map(line -> new SettingRow(line.key(), line.value(), line.meaning()))
                    .toList();
            return new LocationView(location.id(), location.name(), rows);
        });
    }

    /// Reads the lists out of the PIMS, and says which mapped names are not in them.
    private MappingLists tryMapping(Session session, MappingTry asked) {
        var place = pages.at(session.id(), asked.page())
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", "That page").asException());
        var lists = pims.postingLists(place);
        var location = database.read(locations::location);
        return new MappingLists(lists.paymentTypes(), lists.employees(), missing(location, lists));
    }

    private static List<String> missing(Location location, PostingLists lists) {
        var missing = new ArrayList<String>();
        location.values().forEach((key, value) -> {
            var offered = key.startsWith("payment-type/") ? lists.paymentTypes() : lists.employees();
            boolean mapping = key.startsWith("payment-type/") || key.startsWith("employee/");
            boolean lacks = mapping && !offered.contains(value);
            if (lacks) {
                missing.add(key + " = " + value);
            }
        });
        return missing;
    }
}
