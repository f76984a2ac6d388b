package dev.tillbridge.pims.web;

import dev.tillbridge.browser.Chromium;
import dev.tillbridge.json.Json;
import dev.tillbridge.pims.profile.Fault;
import dev.tillbridge.pims.profile.Locator;
import dev.tillbridge.pims.profile.Profile;
import dev.tillbridge.pims.profile.Step;
import dev.tillbridge.pims.profile.Surface;
import dev.tillbridge.pims.profile.Surfaces;
import dev.tillbridge.protocol.FieldAsk;
import dev.tillbridge.protocol.Guard;
import dev.tillbridge.protocol.PageDo;
import dev.tillbridge.protocol.PageDone;
import dev.tillbridge.protocol.PageFault;
import dev.tillbridge.protocol.PageRead;
import dev.tillbridge.protocol.PageValues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The extension's real script in real tabs that nobody sees, without a service beside it: a page of the extension
/// stands in for its worker.
final class DriverSurface implements Surface, Surfaces {
    private static final String SEND = """
            const tabId = Number(arguments[0]);
            const message = JSON.parse(arguments[1]);
            const send = (what) => chrome.tabs.sendMessage(tabId, what, {frameId: 0}).catch(() => undefined);
            (async () => {
              if ((await send({kind: 'are-you-there', version: ''})) === undefined) {
                await chrome.scripting.executeScript({target: {tabId}, files: ['page.js']}).catch(() => {});
              }
              const answer = await send(message);
              done(answer ? JSON.stringify(answer) : null);
            })();
            """;

    /// What the pages said of themselves when something was read or done there.
    final List<String> visibilities = new ArrayList<>();

    private final Chromium chromium;
    private final String control;

    DriverSurface(Chromium chromium) {
        this.chromium = chromium;
        // A page of the extension that may speak to tabs as its worker does; as a tab it is no sender that pages hear.
        this.control = chromium.open(chromium.page("receipt.html"));
        chromium.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(70));
    }

    @Override
    public Optional<Surface> reaching(Profile profile, Optional<String> session) {
        return Optional.of(this);
    }

    @Override
    public Optional<Surface> ofSession(String session) {
        return Optional.of(this);
    }

    @Override
    public Opened open(Profile profile, String address, String pageKind, boolean forPosting, Duration within) {
        var page = String.valueOf(
                run("chrome.tabs.create({url: arguments[0], active: false}).then(tab => done(tab.id))", address));
        var end = Instant.now().plus(within);
        var seen = "";
        while (Instant.now().isBefore(end)) {
            var answer = drive(page, Map.of("kind", "drive", "verb", "where", "profile", ProfileViews.view(profile)));
            seen = answer == null ? "" : answer.path("pageKind").asString("");
            if (seen.equals(pageKind)) {
                return new Opened(page, Optional.empty());
            }
        }
        close(page);
        return new Opened("", Optional.of(seen.equals("sign-in") ? Fault.SIGN_IN : Fault.TOO_SLOW));
    }

    @Override
    public Values read(Profile profile, String page, String invoiceId, List<Ask> asks, Duration within) {
        return read(profile, page, new Guard(invoiceId), asks);
    }

    @Override
    public Values readList(Profile profile, String page, List<Ask> asks, Duration within) {
        return read(profile, page, (Guard) null, asks);
    }

    private Values read(Profile profile, String page, @Nullable Guard guard, List<Ask> asks) {
        var fields = asks.stream()
                .map(ask -> new FieldAsk(
                        ask.name(),
                        ProfileViews.locators(ask.locators()),
                        ask.row().map(ProfileViews::locator).orElse(null),
                        ask.optional()))
                .toList();
        var ask = new PageRead(page, profile.id(), guard, fields, 1_000);
        var answer =
                drive(page, Map.of("kind", "drive", "verb", "read", "profile", ProfileViews.view(profile), "ask", ask));
        if (answer == null) {
            return new Values(Map.of(), Optional.of(Fault.PAGE_GONE));
        }
        var read = Json.as(answer, PageValues.class);
        visibilities.add(read.visibility());
        var values = new HashMap<String, Value>();
        read.fields().forEach(field -> values.put(field.name(), new Value(field.values(), fault(field.fault()))));
        return new Values(values, fault(read.fault()));
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
                (int) within.toMillis());
        var end = Instant.now().plus(within);
        while (true) {
            var answer = drive(
                    page, Map.of("kind", "drive", "verb", "do", "profile", ProfileViews.view(profile), "ask", ask));
            if (answer != null) {
                var done = Json.as(answer, PageDone.class);
                visibilities.add(done.visibility());
                return new Done(Optional.ofNullable(done.value()), done.tried(), fault(done.fault()));
            }
            // A page that goes away while it is pressed was pressed; while it is looked at, the next one is.
            if (verb == Step.Verb.PRESS) {
                return new Done(Optional.empty(), true, Optional.empty());
            }
            if (Instant.now().isAfter(end)) {
                return new Done(Optional.empty(), true, Optional.of(Fault.TOO_SLOW));
            }
        }
    }

    @Override
    public void close(String page) {
        run("chrome.tabs.remove(Number(arguments[0])).then(() => done(null), () => done(null))", page);
    }

    /// Null when no page is there, or it went away meanwhile. The script is brought in where it does not answer.
    private @Nullable JsonNode drive(String page, Map<String, Object> message) {
        var text = run(SEND, page, Json.write(message));
        return text == null ? null : Json.parse(text.toString());
    }

    private @Nullable Object run(String body, String... arguments) {
        chromium.look(control);
        return chromium.driver()
                .executeAsyncScript("const done = arguments[arguments.length - 1];" + body, (Object[]) arguments);
    }

    private static Optional<Fault> fault(@Nullable PageFault fault) {
        return Optional.ofNullable(fault).map(given -> Fault.valueOf(given.name()));
    }
}
