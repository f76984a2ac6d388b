package dev.tillbridge.pims.profile;

import static dev.tillbridge.problem.ProblemCode.PIMS_ADDRESS_FOREIGN;

import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Places of invoices: addresses with only the words that the profile names, so that no session secret is kept.
final class Places {
    private Places() {}

    static InvoicePlace of(
            Profile profile,
            String pageKind,
            String origin,
            String address,
            String invoiceId,
            @Nullable String session,
            @Nullable String page) {
        checkOrigin(profile, origin);
        var words = new LinkedHashMap<String, String>();
        profile.page(pageKind).flatMap(kind -> kind.address().match(address)).ifPresent(words::putAll);
        words.put("id", invoiceId);
        var path = profile.invoicePage().address().rebuild(words);
        return new InvoicePlace(profile.id(), invoiceId, origin + path, session, page);
    }

    /// The values that addresses of the profile may name.
    static Map<String, String> words(Profile profile, InvoicePlace place) {
        var origin = AddressPattern.origin(place.address()).orElse("");
        checkOrigin(profile, origin);
        var words = new LinkedHashMap<>(
                profile.invoicePage().address().match(place.address()).orElse(Map.of()));
        words.put("origin", origin);
        words.put("id", place.invoiceId());
        return words;
    }

    /// Another invoice of the same PIMS.
    static InvoicePlace sibling(Profile profile, InvoicePlace place, String invoiceId) {
        var words = words(profile, place);
        words.put("id", invoiceId);
        var path = profile.invoicePage().address().rebuild(words);
        return new InvoicePlace(profile.id(), invoiceId, words.get("origin") + path, place.session(), null);
    }

    static void checkOrigin(Profile profile, String origin) {
        if (!profile.reads(origin)) {
            throw Problem.of(PIMS_ADDRESS_FOREIGN, "pims", profile.name(), "origin", origin)
                    .asException();
        }
    }
}
