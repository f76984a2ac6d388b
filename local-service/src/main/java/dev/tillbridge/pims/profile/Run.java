package dev.tillbridge.pims.profile;

import dev.tillbridge.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Opens pages of one profile on one surface and runs steps that only look.
final class Run {
    /// How long a page that is there may take to be read.
    static final Duration READING = Duration.ofSeconds(15);

    private final Profile profile;
    private final Surface surface;

    Run(Profile profile, Surface surface) {
        this.profile = profile;
        this.surface = surface;
    }

    /// @throws dev.tillbridge.problem.ProblemException when the page does not come
    String open(Visit visit, String address, boolean forPosting) {
        var opened = surface.open(profile, address, visit.page(), forPosting, Duration.ofSeconds(visit.seconds()));
        opened.fault().ifPresent(fault -> {
            throw Faults.page(profile, visit.page(), fault).asException();
        });
        return opened.page();
    }

    /// What stands on a page that is opened for it and closed again; in one go where nothing is to be done there
    /// first and the page is [Filled] at once.
    ///
    /// @param invoiceId the invoice that must be on the page, or empty for a page that is about none
    Surface.Values visit(Visit visit, Map<String, String> words, Optional<String> invoiceId, List<Surface.Ask> asks) {
        return visit(visit, words, invoiceId, asks, (page, then) -> then.run());
    }

    /// @param after gets the page when it was read, and closes it
    Surface.Values visit(
            Visit visit,
            Map<String, String> words,
            Optional<String> invoiceId,
            List<Surface.Ask> asks,
            BiConsumer<String, Runnable> after) {
        var address = visit.address().address(words);
        if (visit.steps().isEmpty()) {
            var within = Duration.ofSeconds(visit.seconds());
            var values = surface.visit(profile, address, visit.page(), invoiceId, asks, within);
            if (Filled.is(values, asks)) {
                // The surface closes it by itself.
                after.accept(values.page(), () -> {});
                return values;
            }
        }
        var page = open(visit, address, false);
        Runnable close = () -> surface.close(page);
        try {
            look(page, invoiceId, visit.steps());
            var values = Patience.look(Filled.WITHIN, () -> read(page, invoiceId, asks), read -> Filled.is(read, asks));
            after.accept(page, close);
            return values;
        } catch (RuntimeException notRead) {
            close.run();
            throw notRead;
        }
    }

    private Surface.Values read(String page, Optional<String> invoiceId, List<Surface.Ask> asks) {
        return invoiceId.isPresent()
                ? surface.read(profile, page, invoiceId.get(), asks, READING)
                : surface.readList(profile, page, asks, READING);
    }

    void look(String page, Optional<String> invoiceId, List<Step> steps) {
        for (var step : steps) {
            var done = surface.act(
                    profile,
                    page,
                    invoiceId,
                    step.verb(),
                    step.locators(),
                    Optional.empty(),
                    Duration.ofSeconds(step.seconds()));
            done.fault().ifPresent(fault -> {
                throw problem(step, fault).asException();
            });
        }
    }

    Problem problem(Step step, Fault fault) {
        return Faults.field(profile, PageKind.INVOICE, name(step), fault);
    }

    /// "press label "Save payment"".
    static String name(Step step) {
        var verb = step.verb().name().toLowerCase(Locale.ROOT);
        return verb + " " + step.locators().getFirst();
    }
}
