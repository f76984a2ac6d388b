package dev.tillbridge.sandbox.text;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What was texted, who wants none, and which numbers take none. Thread-safe.
final class Outbox {
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final int MOST = 10_000;
    private static final int LONGEST = 1_600;
    private static final Set<String> STOPS = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT");
    private static final Set<String> STARTS = Set.of("START", "YES", "UNSTOP");

    /// The provider's published numbers to try refusals with, and the demo clinic's client without a mobile.
    private static final String NO_NUMBER = "+15005550001";

    private static final String STOPPED = "+15005550004";
    private static final Set<String> LANDLINES = Set.of("+15005550009", "+15035550160");

    private final Clock clock;
    private final Set<String> own;
    private final SecureRandom random = new SecureRandom();
    private final List<Sms> all = new ArrayList<>();
    private final Set<String> stopped = new HashSet<>(Set.of(STOPPED));
    private final Map<String, Integer> errors = new HashMap<>();

    Outbox(Clock clock, Set<String> own) {
        this.clock = clock;
        this.own = Set.copyOf(own);
    }

    synchronized Sms send(String from, String to, String body) {
        if (!own.contains(from)) {
            throw new Refused(400, 21_606, "The 'From' number is not one of this account");
        }
        if (!NUMBER.matcher(to).matches() || to.equals(NO_NUMBER)) {
            throw new Refused(400, 21_211, "The 'To' number is not a valid phone number");
        }
        if (body.isBlank()) {
            throw new Refused(400, 21_602, "Message body is required");
        }
        if (body.length() > LONGEST) {
            throw new Refused(400, 21_617, "The message body exceeds the 1600 character limit");
        }
        if (LANDLINES.contains(to)) {
            throw new Refused(400, 21_614, "'To' number is not a valid mobile number");
        }
        if (stopped.contains(to)) {
            throw new Refused(400, 21_610, "Attempt to send to unsubscribed recipient");
        }
        return add(new Sms(sid(), false, from, to, body, clock.instant(), errors.getOrDefault(to, 0)));
    }

    /// What a client texts back. The carrier itself obeys the plain words.
    synchronized Sms receive(String from, String to, String body) {
        var word = body.strip().toUpperCase(Locale.ROOT);
        if (STOPS.contains(word)) {
            stopped.add(from);
        } else if (STARTS.contains(word)) {
            stopped.remove(from);
        }
        return add(new Sms(sid(), true, from, to, body, clock.instant(), 0));
    }

    /// From now on texts to the number are taken and not delivered.
    synchronized void notDelivered(String to, int error) {
        errors.put(to, error);
    }

    /// Newest first.
    synchronized List<Sms> newest() {
        return all.reversed().stream().toList();
    }

    synchronized boolean isStopped(String number) {
        return stopped.contains(number);
    }

    private Sms add(Sms sms) {
        if (all.size() == MOST) {
            all.removeFirst();
        }
        all.add(sms);
        return sms;
    }

    private String sid() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return "SM" + HexFormat.of().formatHex(bytes);
    }
}
