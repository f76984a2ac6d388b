package dev.tillbridge.posting;

import dev.tillbridge.location.Locations;
import dev.tillbridge.store.View;
import java.util.Optional;

/// What the location's settings say about putting payments in.
final class PostingSettings {
    private final Locations locations;

    PostingSettings(Locations locations) {
        this.locations = locations;
    }

    boolean enabled(View view) {
        return locations.location(view).posting();
    }

    Optional<String> paymentType(View view, String pims, String way, String brand) {
        return locations.location(view).paymentType(pims, way, brand);
    }

    Optional<String> employee(View view, String pims, String personId) {
        return locations.location(view).employee(pims, personId);
    }

    /// Whether the settings name employees of this PIMS at all: then everybody who charges needs one.
    boolean namesEmployees(View view, String pims) {
        return locations.location(view).values().keySet().stream()
                .anyMatch(key -> key.startsWith("employee/" + pims + "/"));
    }
}
