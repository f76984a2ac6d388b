package dev.tillbridge.pims.web;

import dev.tillbridge.bridge.Reply;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.json.Json;
import dev.tillbridge.pims.profile.Fault;
import dev.tillbridge.pims.profile.Locator;
import dev.tillbridge.pims.profile.Profile;
import dev.tillbridge.pims.profile.Step;
import dev.tillbridge.pims.profile.Surface;
import dev.tillbridge.protocol.FieldAsk;
import dev.tillbridge.protocol.FieldRaw;
import dev.tillbridge.protocol.Guard;
import dev.tillbridge.protocol.PageClose;
import dev.tillbridge.protocol.PageDo;
import dev.tillbridge.protocol.PageDone;
import dev.tillbridge.protocol.PageFault;
import dev.tillbridge.protocol.PageMethods;
import dev.tillbridge.protocol.PageOpen;
import dev.tillbridge.protocol.PageOpened;
import dev.tillbridge.protocol.PageRead;
import dev.tillbridge.protocol.PageTried;
import dev.tillbridge.protocol.PageTry;
import dev.tillbridge.protocol.PageValues;
import dev.tillbridge.protocol.PageVisit;
import dev.tillbridge.protocol.TriedPage;
import dev.tillbridge.protocol.TriedVersion;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One browser as a surface: each verb is one question to its extension.
final class BridgeSurface implements Surface {
    /// What the way there and back may take beyond the time that the page has.
    private static final Duration TRAVEL = Duration.ofSeconds(5);

    private static final int MOST_TRIED = 150_000;

    private final Session session;

    BridgeSurface(Session session) {
        this.session = session;
    }

    @Override
    public Opened open(Profile profile, String address, String pageKind, boolean forPosting, Duration within) {
        var ask = new PageOpen(profile.id(), address, pageKind, forPosting ? "post" : "read", millis(within));
        return switch (session.ask(PageMethods.OPEN, ask, within.plus(TRAVEL))) {
            case Reply.Done<PageOpened>(var opened) -> new Opened(opened.page(), fault(opened.fault()));
            case Reply.NotDone<PageOpened> _ -> new Opened("", Optional.of(Fault.NOT_REACHED));
            case Reply.Silent<PageOpened> _ -> new Opened("", Optional.of(Fault.NO_ANSWER));
        };
    }

    @Override
    public Values read(Profile profile, String page, String invoiceId, List<Ask> asks, Duration within) {
        return ask(profile, page, new Guard(invoiceId), asks, within);
    }

    @Override
    public Values readList(Profile profile, String page, List<Ask> asks, Duration within) {
        return ask(profile, page, null, asks, within);
    }

    /// One question instead of three: a person waits for the answer.
    @Override
    public Values visit(
            Profile profile,
            String address,
            String pageKind,
            Optional<String> invoiceId,
            List<Ask> asks,
            Duration within) {
        var guard = invoiceId.map(Guard::new).orElse(null);
        var ask = new PageVisit(profile.id(), address, pageKind, guard, fields(asks), millis(within));
        return values(session.ask(PageMethods.VISIT, ask, within.plus(TRAVEL)));
    }

    @Override
    public Both both(Version inUse, Version onTrial, String page, Optional<String> invoiceId, Duration within) {
        var guard = invoiceId.map(Guard::new).orElse(null);
        var ask = new PageTry(page, guard, tried(inUse), tried(onTrial), millis(within));
        // A message that is too long ends the connection, and nothing hangs on this one.
        if (Json.write(ask).length() > MOST_TRIED) {
            return Both.not(Fault.NOT_REACHED);
        }
        return switch (session.ask(PageMethods.TRY, ask, within.plus(TRAVEL))) {
            case Reply.Done<PageTried>(var read) -> new Both(seen(read.inUse()), seen(read.onTrial()));
            case Reply.NotDone<PageTried> _ -> Both.not(Fault.NOT_REACHED);
            case Reply.Silent<PageTried> _ -> Both.not(Fault.NO_ANSWER);
        };
    }

    private static TriedVersion tried(Version version) {
        return new TriedVersion(ProfileViews.view(version.profile()), version.pageKind(), fields(version.asks()));
    }

    private static Seen seen(TriedPage page) {
        return new Seen(
                Optional.ofNullable(page.pageKind()),
                Optional.ofNullable(page.invoiceId()),
                fault(page.button()),
                new Values(values(page.fields()), fault(page.fault())));
    }

    @Override
    public Done act(
            Profile profile,
            String page,
            Optional<String> invoiceId,
            Step.Verb verb,
            List<Locator> locators,
            Optional<String> value,
            Duration within) {
        var ask = new PageDo(
                page,
                profile.id(),
                invoiceId.map(Guard::new).orElse(null),
                verb.name().toLowerCase(Locale.ROOT),
                ProfileViews.locators(locators),
                value.orElse(null),
                millis(within));
        return switch (session.ask(PageMethods.DO, ask, within.plus(TRAVEL))) {
            case Reply.Done<PageDone>(var done) ->
                new Done(Optional.ofNullable(done.value()), done.tried(), fault(done.fault()));
            case Reply.NotDone<PageDone> _ -> new Done(Optional.empty(), false, Optional.of(Fault.NOT_REACHED));
            case Reply.Silent<PageDone> _ -> new Done(Optional.empty(), true, Optional.of(Fault.NO_ANSWER));
        };
    }

    @Override
    public void close(String page) {
        session.tell(PageMethods.CLOSE, new PageClose(page), TRAVEL);
    }

    private Values ask(Profile profile, String page, @Nullable Guard guard, List<Ask> asks, Duration within) {
        var ask = new PageRead(page, profile.id(), guard, fields(asks), millis(within));
        return values(session.ask(PageMethods.READ, ask, within.plus(TRAVEL)));
    }

    private static List<FieldAsk> fields(List<Ask> asks) {
        return asks.stream()
                .map(ask -> new FieldAsk(
                        ask.name(),
                        ProfileViews.locators(ask.locators()),
                        ask.row().map(ProfileViews::locator).orElse(null),
                        ask.optional()))
                .toList();
    }

    private static Values values(Reply<PageValues> reply) {
        return switch (reply) {
            case Reply.Done<PageValues>(var values) -> values(values);
            case Reply.NotDone<PageValues> _ -> new Values(Map.of(), Optional.of(Fault.NOT_REACHED));
            case Reply.Silent<PageValues> _ -> new Values(Map.of(), Optional.of(Fault.NO_ANSWER));
        };
    }

    private static Values values(PageValues read) {
        return new Values(values(read.fields()), fault(read.fault()), read.page());
    }

    private static Map<String, Value> values(List<FieldRaw> fields) {
        var values = new HashMap<String, Value>();
        for (FieldRaw field : fields) {
            values.put(field.name(), new Value(field.values(), fault(field.fault())));
        }
        return values;
    }

    private static Optional<Fault> fault(@Nullable PageFault fault) {
        return Optional.ofNullable(fault).map(given -> switch (given) {
            case NOT_FOUND -> Fault.NOT_FOUND;
            case SEVERAL_FOUND -> Fault.SEVERAL_FOUND;
            case BAD_LOCATOR -> Fault.BAD_LOCATOR;
            case OTHER_INVOICE -> Fault.OTHER_INVOICE;
            case TOO_SLOW -> Fault.TOO_SLOW;
            case PAGE_GONE -> Fault.PAGE_GONE;
            case SIGN_IN -> Fault.SIGN_IN;
            case VALUE_REFUSED -> Fault.VALUE_REFUSED;
            case DISABLED -> Fault.DISABLED;
            case TOO_LONG -> Fault.TOO_LONG;
            case UNKNOWN_PROFILE -> Fault.UNKNOWN_PROFILE;
        });
    }

    private static int millis(Duration within) {
        return Math.toIntExact(Math.max(1, within.toMillis()));
    }
}
