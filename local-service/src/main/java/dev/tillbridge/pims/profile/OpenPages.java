package dev.tillbridge.pims.profile;

import dev.tillbridge.pims.InvoicePlace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which pages of which PIMS are open at which desk, as the sessions tell it. Thread-safe.
public final class OpenPages {
    private static final int MOST_PAGES = 1_000;

    private final Map<String, Shown> pages = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shown> eldest) {
            return size() > MOST_PAGES;
        }
    });

    /// A page is there. Empty when it is about no invoice.
    ///
    /// @param origin checked by the extension against the tab
    /// @throws dev.tillbridge.problem.ProblemException when the profile does not read pages of this origin
    public Optional<InvoicePlace> here(
            String session,
            String page,
            Profile profile,
            String pageKind,
            String origin,
            String address,
            @Nullable String invoiceId) {
        var place = Optional.ofNullable(invoiceId)
                .map(id -> Places.of(profile, pageKind, origin, address, id, session, page));
        Places.checkOrigin(profile, origin);
        var key = key(session, page);
        synchronized (pages) {
            pages.remove(key);
            pages.put(key, new Shown(session, page, profile.id(), pageKind, origin, place));
        }
        return place;
    }

    public void gone(String session, String page) {
        pages.remove(key(session, page));
    }

    /// The session has ended.
    public void left(String session) {
        synchronized (pages) {
            pages.values().removeIf(shown -> shown.session().equals(session));
        }
    }

    /// The invoice that a page shows.
    public Optional<InvoicePlace> at(String session, String page) {
        return Optional.ofNullable(pages.get(key(session, page))).flatMap(Shown::place);
    }

    /// Pages that show this invoice, the one that came last first.
    public List<InvoicePlace> showing(String profile, String invoiceId) {
        return newestFirst().stream()
                .filter(shown -> shown.pageKind().equals(PageKind.INVOICE))
                .flatMap(shown -> shown.place().stream())
                .filter(place ->
                        place.profile().equals(profile) && place.invoiceId().equals(invoiceId))
                .toList();
    }

    /// Sessions that have a page of one of these origins open, the one that came last first.
    public List<String> sessionsOn(Profile profile) {
        return newestFirst().stream()
                .filter(shown -> profile.reads(shown.origin()))
                .map(Shown::session)
                .distinct()
                .toList();
    }

    private List<Shown> newestFirst() {
        synchronized (pages) {
            return pages.values().stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::reversed));
        }
    }

    private static String key(String session, String page) {
        return session + " " + page;
    }

    private record Shown(
            String session,
            String page,
            String profile,
            String pageKind,
            String origin,
            Optional<InvoicePlace> place) {}
}
