package dev.tillbridge.pims.web;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import tools.jackson.databind.JsonNode;

/// The real page driver in a real Chromium, without extension and bridge: the script is brought into tabs that are
/// opened in the background.
final class DriverSurface implements Surface, Surfaces {
    private static final Path SCRIPT = Path.of("../extension/dist/driver/driver.js");

    private final ChromeDriver driver;
    private final String script;

    DriverSurface(ChromeDriver driver) {
        this.driver = driver;
        try {
            this.script = Files.readString(SCRIPT);
        } catch (IOException absent) {
            throw new UncheckedIOException("run: npm run build:driver, in extension/", absent);
        }
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(70));
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
        var created = driver.executeCdpCommand("Target.createTarget", Map.of("url", address, "background", true));
        var page = String.valueOf(created.get("targetId"));
        var end = Instant.now().plus(within);
        var seen = "";
        while (Instant.now().isBefore(end)) {
            seen = where(profile, page);
            if (seen.equals(pageKind)) {
                return new Opened(page, Optional.empty());
            }
        }
        close(page);
        return new Opened("", Optional.of(seen.equals("sign-in") ? Fault.SIGN_IN : Fault.TOO_SLOW));
    }

    private String where(Profile profile, String page) {
        var answer = call(
                page,
                "done(JSON.stringify(tillbridgeDriver.where(JSON.parse(arguments[0]))))",
                ProfileViews.view(profile));
        return answer == null ? "" : answer.path("pageKind").asString("");
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
        var answer = call(
                page,
                "done(JSON.stringify(tillbridgeDriver.read(JSON.parse(arguments[0]), JSON.parse(arguments[1]))))",
                new PageRead(page, profile.id(), guard, fields, 1_000),
                ProfileViews.view(profile));
        if (answer == null) {
            return new Values(Map.of(), Optional.of(Fault.PAGE_GONE));
        }
        var read = Json.as(answer, PageValues.class);
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
            var answer = call(
                    page,
                    "tillbridgeDriver.do(JSON.parse(arguments[0]), JSON.parse(arguments[1]))"
                            + ".then(answer => done(JSON.stringify(answer)))",
                    ask,
                    ProfileViews.view(profile));
            if (answer != null) {
                var done = Json.as(answer, PageDone.class);
                return new Done(Optional.ofNullable(done.value()), done.tried(), fault(done.fault()));
            }
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
        driver.executeCdpCommand("Target.closeTarget", Map.of("targetId", page));
        driver.switchTo().window(driver.getWindowHandles().iterator().next());
    }

    /// Null when the page went away meanwhile.
    private @Nullable JsonNode call(String page, String body, Object... arguments) {
        try {
            driver.switchTo().window(page);
            driver.executeScript("if (!globalThis.tillbridgeDriver) {" + script + "}");
            var texts = List.of(arguments).stream().map(Json::write).toArray();
            var text = driver.executeAsyncScript("const done = arguments[arguments.length - 1];" + body, texts);
            return text == null ? null : Json.parse(text.toString());
        } catch (JavascriptException gone) {
            if (String.valueOf(gone.getMessage()).contains("unload")) {
                return null;
            }
            throw gone;
        } catch (WebDriverException gone) {
            return null;
        }
    }

    private static Optional<Fault> fault(@Nullable PageFault fault) {
        return Optional.ofNullable(fault).map(given -> Fault.valueOf(given.name()));
    }
}
