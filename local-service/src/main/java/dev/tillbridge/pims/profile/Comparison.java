package dev.tillbridge.pims.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares what two versions of a profile tell of one page at one moment. What only the version on trial reads
/// is no difference; what only the version in use reads is one. Pure.
final class Comparison {
    /// The page was not there for the version in use, so nothing can be said.
    private static final Set<Fault> NOT_THERE = Set.of(
            Fault.OTHER_INVOICE,
            Fault.PAGE_GONE,
            Fault.SIGN_IN,
            Fault.UNKNOWN_PROFILE,
            Fault.NOT_REACHED,
            Fault.NO_ANSWER,
            Fault.TOO_LONG);

    /// What may well be wanting on a page that is read: a place for the button, and leave to charge.
    private static final Set<String> NO_FIELDS = Set.of("button", "charge");

    private Comparison() {}

    /// Empty when nothing can be said; else the differences, none when they read alike.
    static Optional<List<Difference>> of(Profile inUse, Profile onTrial, Surface.Both both, Instant at) {
        if (both.inUse().values().fault().filter(NOT_THERE::contains).isPresent()) {
            return Optional.empty();
        }
        var ours = Told.of(inUse, both.inUse());
        var theirs = Told.of(onTrial, both.onTrial());
        var differences = new ArrayList<Difference>();
        if (isRead(theirs)) {
            ours.forEach((field, said) ->
                    difference(PageKind.INVOICE, field, said, theirs, at).ifPresent(differences::add));
        } else {
            difference(PageKind.INVOICE, "page", ours.getOrDefault("page", List.of()), theirs, at)
                    .ifPresent(differences::add);
        }
        boolean readable = ours.entrySet().stream()
                .filter(field -> !NO_FIELDS.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .allMatch(said -> said.problem() == null);
        // That both fail in the same way proves nothing for the new one.
        return differences.isEmpty() && !readable ? Optional.empty() : Optional.of(differences);
    }

    /// [#of] for a list on a page of its own. Where the version on trial would look elsewhere for it, that is told: it
    /// is
    /// not opened there.
    static Optional<List<Difference>> ofList(
            Aspect aspect, Profile inUse, Profile onTrial, Surface.Both both, Instant at) {
        if (both.inUse().values().fault().isPresent()) {
            return Optional.empty();
        }
        var ours = Told.list(inUse, aspect, both.inUse());
        var theirs = Told.list(onTrial, aspect, both.onTrial());
        boolean read = both.onTrial().values().fault().isEmpty();
        var page = aspect.visit(inUse).orElseThrow().page();
        var differences = new ArrayList<Difference>();
        ours.forEach((field, said) -> {
            if (read || theirs.containsKey(field)) {
                difference(page, field, said, theirs, at).ifPresent(differences::add);
            }
        });
        return Optional.of(differences);
    }

    /// The version on trial does not open a page for the list.
    static Difference unread(Aspect aspect, String page, Profile onTrial, Instant at) {
        boolean onInvoice = aspect.rows(onTrial.invoicePage()).isPresent();
        return new Difference(
                aspect.list() + ".page", page, Said.text(page), Said.text(onInvoice ? PageKind.INVOICE : ""), at);
    }

    private static boolean isRead(Map<String, List<Said>> told) {
        return told.getOrDefault("page", List.of()).stream().allMatch(said -> said.problem() == null)
                && told.containsKey("charge");
    }

    private static Optional<Difference> difference(
            String page, String field, List<Said> ours, Map<String, List<Said>> all, Instant at) {
        var theirs = all.getOrDefault(field, List.of());
        // The number of rows is told under the list's own name.
        boolean otherRows = theirs.size() != ours.size() && !theirs.isEmpty();
        if (otherRows) {
            return Optional.empty();
        }
        for (int row = 0; row < ours.size(); row++) {
            var our = ours.get(row);
            var their = theirs.isEmpty() ? Said.text("") : theirs.get(row);
            if (!our.isLike(their)) {
                return Optional.of(new Difference(field, page, our, their, at));
            }
        }
        return Optional.empty();
    }
}
