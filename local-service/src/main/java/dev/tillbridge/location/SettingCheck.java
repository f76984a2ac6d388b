package dev.tillbridge.location;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Turns what a person typed for a setting into the form that is stored; throws [IllegalArgumentException] that
/// says what is wrong.
final class SettingCheck {
    private SettingCheck() {}

    static String stored(Setting setting, String typed) {
        return switch (setting) {
            case NAME -> line(typed, 80);
            case ADDRESS -> lines(typed);
            case PHONE -> line(typed, 40);
            case CURRENCY -> currency(typed);
            case TIME_ZONE -> zone(typed);
            case DAY_START -> clockTime(typed);
            case DAY_MAIL -> mailAddresses(typed);
            case LANGUAGE -> oneOf(typed, "en", "da");
            case POSTING -> oneOf(typed, "on", "off");
            case DUPLICATE_MINUTES -> minutes(typed);
            case PART_REASONS, GIVE_BACK_REASONS -> reasons(typed);
            case GIVE_BACK_STAFF, GIVE_BACK_MANAGER, GIVE_BACK_SUPPORT -> limit(typed);
            case NOTE_WAYS -> noteWays(typed);
            case FINANCING -> reasons(typed);
            case PRACTICE_PIMS -> addresses(typed);
            case DESKS -> desks(typed);
            case RECEIPT_PAPER -> oneOf(typed, "a4", "letter", "80mm");
            case MAIL_SERVER -> mailServer(typed);
            case MAIL_USER -> line(typed, 120);
            case MAIL_FROM -> mailAddress(typed);
            case COUNTRY -> country(typed);
            case TEXT_ACCOUNT -> id(typed, "AC");
            case TEXT_KEY -> id(typed, "SK");
            case TEXT_FROM -> numbers(typed);
            case TEXT_SERVER -> textServer(typed);
            case RECEIPT_MAIL -> oneOf(typed, "off", "on");
            case RECEIPT_MAIL_HOLD -> holds(typed);
            case ATTENTION_TO -> mailAddresses(typed);
            case TAKE_AT -> typed.isEmpty() ? typed : timeOfDay(typed);
            case ATTENTION_AT -> timeOfDay(typed);
            case LINK_DAYS -> days(typed, 1);
            case LINK_REMINDER_DAYS -> days(typed, 0);
            case LINK_TEXT -> line(typed, 600);
            case BANK_PAYMENTS -> oneOf(typed, "off", "on");
            case SAVED_CARDS -> oneOf(typed, "on", "no-new", "hidden");
        };
    }

    private static String oneOf(String typed, String... words) {
        if (!List.of(words).contains(typed)) {
            throw new IllegalArgumentException("one of " + String.join(", ", words));
        }
        return typed;
    }

    private static String currency(String typed) {
        try {
            if (Currency.getInstance(typed).getDefaultFractionDigits() >= 0) {
                return typed;
            }
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("a currency code like USD or DKK", unknown);
        }
        throw new IllegalArgumentException("a currency with a minor unit");
    }

    private static String zone(String typed) {
        try {
            return ZoneId.of(typed).getId();
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("a time zone like America/Chicago or Europe/Copenhagen", unknown);
        }
    }

    private static String mailServer(String typed) {
        var server = typed.contains(":") ? typed : typed + ":587";
        int colon = server.indexOf(':');
        boolean host = server.substring(0, colon).matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");
        var port = server.substring(colon + 1);
        if (!host || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException("a server like smtp.example.com or smtp.example.com:587");
        }
        return server;
    }

    private static String mailAddress(String typed) {
        if (typed.length() > 254 || !typed.matches("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            throw new IllegalArgumentException("an address like clinic@example.com");
        }
        return typed;
    }

    private static String mailAddresses(String typed) {
        var addresses = Words.split(typed);
        if (addresses.isEmpty() || addresses.size() > 10) {
            throw new IllegalArgumentException("1 to 10 addresses, parted by |");
        }
        return addresses.stream().map(SettingCheck::mailAddress).distinct().collect(Collectors.joining(" | "));
    }

    private static String country(String typed) {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(typed)) {
            throw new IllegalArgumentException("two letters like US or DK");
        }
        return typed;
    }

    private static String id(String typed, String begins) {
        if (!typed.matches(begins + "[0-9a-fA-F]{32}")) {
            throw new IllegalArgumentException(begins + " and 32 hexadecimal digits");
        }
        return typed;
    }

    private static String numbers(String typed) {
        var numbers = Words.split(typed).stream()
                .map(each -> each.replaceAll("[ ()-]", ""))
                .distinct()
                .toList();
        if (numbers.isEmpty()
                || numbers.size() > 3
                || numbers.stream().anyMatch(each -> !each.matches("\\+[1-9][0-9]{6,14}"))) {
            throw new IllegalArgumentException("1 to 3 numbers like +15035550100, parted by |");
        }
        return String.join(" | ", numbers);
    }

    /// The secret goes there: the provider's own names and this computer, nothing else.
    private static String textServer(String typed) {
        if (!typed.matches("api(\\.[a-z0-9-]{1,30}){0,2}\\.twilio\\.com|127\\.0\\.0\\.1:[0-9]{1,5}")) {
            throw new IllegalArgumentException("api.twilio.com, or 127.0.0.1:PORT for practice");
        }
        return typed;
    }

    private static String timeOfDay(String typed) {
        if (!typed.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw new IllegalArgumentException("a time like 07:30");
        }
        return typed;
    }

    /// Before noon: else what was paid in the morning would be of the day before.
    private static String clockTime(String typed) {
        if (!typed.matches("(0?[0-9]|1[01]):[0-5][0-9]")) {
            throw new IllegalArgumentException("a time in the morning like 00:00 or 06:00");
        }
        return typed.length() == 4 ? "0" + typed : typed;
    }

    private static String minutes(String typed) {
        if (!typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) > 240) {
            throw new IllegalArgumentException("0 to 240 minutes");
        }
        return String.valueOf(Integer.parseInt(typed));
    }

    private static String days(String typed, int least) {
        if (!typed.matches("[0-9]{1,2}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > 30) {
            throw new IllegalArgumentException(least + " to 30 days");
        }
        return String.valueOf(Integer.parseInt(typed));
    }

    private static String desks(String typed) {
        if (!typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 500) {
            throw new IllegalArgumentException("1 to 500 desks");
        }
        return String.valueOf(Integer.parseInt(typed));
    }

    private static String noteWays(String typed) {
        if (typed.equals("none")) {
            return typed;
        }
        var ways = Words.split(typed);
        if (ways.isEmpty() || !List.of("cash", "check", "financing", "card").containsAll(ways)) {
            throw new IllegalArgumentException("none, or some of cash | check | financing | card");
        }
        return ways.stream().distinct().collect(Collectors.joining(" | "));
    }

    private static String limit(String typed) {
        if (typed.equals("no") || typed.equals("any") || typed.matches("[0-9]{1,7}(\\.[0-9]{1,3})?")) {
            return typed;
        }
        throw new IllegalArgumentException("no, any, or an amount like 50.00");
    }

    private static String reasons(String typed) {
        var reasons = Words.split(typed);
        if (reasons.isEmpty() || reasons.size() > 12) {
            throw new IllegalArgumentException("1 to 12 reasons, parted by |");
        }
        return reasons.stream().map(reason -> line(reason, 60)).collect(Collectors.joining(" | "));
    }

    private static String holds(String typed) {
        var words = Words.split(typed);
        if (words.isEmpty() || words.size() > 30) {
            throw new IllegalArgumentException("1 to 30 words, parted by |");
        }
        return words.stream().map(each -> line(each, 60)).collect(Collectors.joining(" | "));
    }

    private static String lines(String typed) {
        var lines = Words.split(typed);
        if (lines.isEmpty() || lines.size() > 4) {
            throw new IllegalArgumentException("1 to 4 lines, parted by |");
        }
        return lines.stream().map(each -> line(each, 80)).collect(Collectors.joining(" | "));
    }

    private static String addresses(String typed) {
        var addresses = Words.split(typed.replace(' ', '|'));
        if (addresses.size() > 20) {
            throw new IllegalArgumentException("at most 20 addresses");
        }
        return addresses.stream().map(SettingCheck::origin).collect(Collectors.joining(" "));
    }

    /// "https://demo.example:8443/x" -> "https://demo.example:8443": where a page comes from, and nothing of
    /// its path.
    static String origin(String address) {
        try {
            var uri = URI.create(address);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
                var host = uri.getHost().toLowerCase(Locale.ROOT);
                return scheme + "://" + host + (usual ? "" : ":" + uri.getPort());
            }
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("addresses like https://practice.example.com", malformed);
        }
        throw new IllegalArgumentException("addresses like https://practice.example.com");
    }

    static String line(String typed, int longest) {
        var line = typed.strip();
        if (line.isEmpty() || line.length() > longest || line.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("1 to " + longest + " characters on one line");
        }
        return line;
    }
}
