package dev.tillbridge.pims.profile;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Entry;
import dev.tillbridge.pims.EntryResult;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The made-up clinic, a bill of it on a page, and the connector.
abstract class MeadowScene {
    static final Instant NOW = Instant.parse("2026-11-21T10:41:00Z");

    final Profile profile = TestProfiles.meadow();
    final MeadowClinic clinic = new MeadowClinic();
    final OpenPages pages = new OpenPages();
    final ProfileConnector connector = new ProfileConnector(
            id -> Optional.of(profile).filter(known -> known.id().equals(id)),
            clinic,
            pages,
            Clock.fixed(NOW, ZoneOffset.UTC));
    final InvoicePlace place = pages.here(
                    "s1",
                    "p1",
                    profile,
                    "invoice",
                    "https://bay.meadow.example",
                    "https://bay.meadow.example/bills/77?session=secret",
                    "77")
            .orElseThrow();
    final List<String> story = new ArrayList<>();

    EntryResult enter(String amount, boolean part) {
        var money = Money.of(Long.parseLong(amount.replace(".", "")), "USD");
        var entry = new Entry(money, LocalDate.of(2026, 11, 21), "Visa", "Ann", "TB K7M42QX", part);
        return connector.enter(place, entry, story::add);
    }

    static ProblemCode code(EntryResult result) {
        return switch (result) {
            case EntryResult.StepsDone _ -> throw new AssertionError("all steps were done");
            case EntryResult.NotEntered stopped -> stopped.problem().code();
            case EntryResult.MayBeEntered stopped -> stopped.problem().code();
        };
    }
}
