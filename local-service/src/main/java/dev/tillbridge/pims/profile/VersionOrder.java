package dev.tillbridge.pims.profile;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// Which of two versions is newer: "1.10" comes after "1.9".
final class VersionOrder {
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+)*");

    private VersionOrder() {}

    /// False also where one of them is not made of numbers and points: then nobody can say.
    static boolean isNewer(String version, String than) {
        if (!NUMBERS.matcher(version).matches() || !NUMBERS.matcher(than).matches()) {
            return false;
        }
        var ours = version.split("\\.", -1);
        var theirs = than.split("\\.", -1);
        for (int at = 0; at < Math.max(ours.length, theirs.length); at++) {
            int order = part(ours, at).compareTo(part(theirs, at));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    private static BigInteger part(String[] parts, int at) {
        return at < parts.length ? new BigInteger(parts[at]) : BigInteger.ZERO;
    }
}
