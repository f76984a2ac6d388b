package dev.tillbridge.location;

import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The settings of the location that this database serves. Every change is checked, kept with who made it, and
/// told to the screens in its transaction. Safe for any number of threads.
public final class Locations {
    private static final String ID = "id";
    private static final int LONGEST = 1000;

    private final Clock clock;
    private final Ids ids;
    private final Events events;

    public Locations(Clock clock, Ids ids, Events events) {
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    /// Gives a new location its id, and the time zone, money and language of the computer that it begins on. At
    /// start-up; what stands is kept.
    public Location ensure(Tx tx, Surroundings here) {
        if (LocationRows.value(tx, ID).isEmpty()) {
            LocationRows.put(tx, ID, ids.next());
            here.currency().ifPresent(currency -> LocationRows.put(tx, Setting.CURRENCY.key(), currency));
            LocationRows.put(tx, Setting.LANGUAGE.key(), here.language());
        }
        if (LocationRows.value(tx, Setting.TIME_ZONE.key()).isEmpty()) {
            LocationRows.put(tx, Setting.TIME_ZONE.key(), here.zone().getId());
        }
        return location(tx);
    }

    /// The settings; throws [IllegalStateException] before [#ensure].
    public Location location(View view) {
        var values = new TreeMap<>(LocationRows.all(view));
        var id = Optional.ofNullable(values.remove(ID)).orElseThrow(() -> new IllegalStateException("no location yet"));
        return new Location(id, values);
    }

    /// Sets a setting of [Setting], or `payment-type/PIMS/WAY/BRAND` or `employee/PIMS/PERSON`; an empty value
    /// goes back to the standard or removes the mapping. Throws `SETTING_UNKNOWN` or `SETTING_REFUSED`.
    public Location set(Tx tx, String key, String value, String by) {
        var now = value.isBlank() ? Optional.<String>empty() : Optional.of(checked(key, value));
        if (now.isEmpty()) {
            known(key);
        }
        var was = LocationRows.value(tx, key);
        if (!was.equals(now)) {
            now.ifPresentOrElse(text -> LocationRows.put(tx, key, text), () -> LocationRows.remove(tx, key));
            LocationRows.changed(tx, new LocationChange(clock.instant(), by, key, was, now));
            events.append(tx, "desk", "location", "SET", Json.tree(Map.of("key", key)));
        }
        return location(tx);
    }

    /// Every setting with its value and meaning: first those of [Setting], then the mappings by key.
    public List<SettingLine> lines(View view, Locale locale) {
        var location = location(view);
        var lines = new ArrayList<SettingLine>();
        for (var setting : Setting.values()) {
            lines.add(new SettingLine(
                    setting.key(), location.value(setting), SettingText.meaning(setting.key(), locale)));
        }
        new TreeMap<>(location.values()).forEach((key, value) -> {
            if (MappingKey.valid(key)) {
                lines.add(new SettingLine(key, value, SettingText.meaning(kind(key), locale)));
            }
        });
        return lines;
    }

    /// Who changed what, newest first.
    public List<LocationChange> changes(View view, int limit) {
        return LocationRows.changes(view, Math.clamp(limit, 1, 1000));
    }

    private static String checked(String key, String value) {
        var setting = known(key);
        try {
            return setting.isPresent()
                    ? SettingCheck.stored(setting.get(), bounded(value))
                    : SettingCheck.line(value, 120);
        } catch (IllegalArgumentException wrong) {
            var shown = value.substring(0, Math.min(80, value.length()));
            throw new Problem(
                            ProblemCode.SETTING_REFUSED,
                            Map.of("key", key, "value", shown, "why", String.valueOf(wrong.getMessage())))
                    .asException();
        }
    }

    private static String bounded(String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("at most " + LONGEST + " characters");
        }
        return value.strip();
    }

    /// Empty for a mapping.
    private static Optional<Setting> known(String key) {
        for (var setting : Setting.values()) {
            if (setting.key().equals(key)) {
                return Optional.of(setting);
            }
        }
        if (!MappingKey.valid(key)) {
            var shown = key.substring(0, Math.min(80, key.length()));
            throw Problem.of(ProblemCode.SETTING_UNKNOWN, "key", shown).asException();
        }
        return Optional.empty();
    }

    private static String kind(String key) {
        return MappingKey.isPaymentType(key) ? "payment-type" : "employee";
    }
}
