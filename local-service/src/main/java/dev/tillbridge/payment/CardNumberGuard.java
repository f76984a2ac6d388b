package dev.tillbridge.payment;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Keeps card numbers out: 13 to 19 digits that pass Luhn **and** have a known brand's prefix and length, whether
/// written in one piece or in groups, in any script's digits. Never repeats what it found.
public final class CardNumberGuard {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int KEPT = 4;

    private CardNumberGuard() {}

    /// For what a person typed: throws [dev.tillbridge.problem.ProblemException] with `CARD_NUMBER_REFUSED`.
    public static void refuse(String typed) {
        if (!find(typed).isEmpty()) {
            throw Problem.of(ProblemCode.CARD_NUMBER_REFUSED).asException();
        }
    }

    /// For what was read from a PIMS: each digit of a card number but the last four becomes a dot, the rest
    /// stays.
    public static String mask(String read) {
        var found = find(read);
        if (found.isEmpty()) {
            return read;
        }
        var masked = new StringBuilder(read);
        for (var digits : found) {
            for (int at : digits.subList(0, digits.size() - KEPT)) {
                masked.setCharAt(at, '•');
            }
        }
        return masked.toString();
    }

    /// [#mask] for every text in a JSON value; names, numbers and shape stay.
    public static JsonNode mask(JsonNode read) {
        if (read.isString()) {
            return Json.tree(mask(read.asString()));
        }
        if (read.isArray()) {
            return Json.tree(read.values().stream().map(CardNumberGuard::mask).toList());
        }
        if (read.isObject()) {
            var masked = new LinkedHashMap<String, JsonNode>();
            read.properties().forEach(entry -> masked.put(entry.getKey(), mask(entry.getValue())));
            return Json.tree(masked);
        }
        return read;
    }

    /// The card numbers in the text, each as the places of its digits.
    private static List<List<Integer>> find(String text) {
        var found = new ArrayList<List<Integer>>();
        for (var chain : chains(text)) {
            for (int from = 0; from < chain.size(); from++) {
                var digits = new ArrayList<Integer>();
                for (int to = from; to < chain.size() && digits.size() <= LONGEST; to++) {
                    digits.addAll(chain.get(to));
                    if (isCardNumber(text, digits)) {
                        found.add(List.copyOf(digits));
                    }
                }
            }
        }
        return found;
    }

    /// Groups of digits that at most two separators part: "4242 4242-4242" is one chain of three groups.
    private static List<List<List<Integer>>> chains(String text) {
        var chains = new ArrayList<List<List<Integer>>>();
        List<List<Integer>> chain = new ArrayList<>();
        int separators = 0;
        boolean inGroup = false;
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 10) >= 0) {
                if (!inGroup) {
                    chain.add(new ArrayList<>());
                }
                chain.getLast().add(i);
                inGroup = true;
                separators = 0;
            } else {
                inGroup = false;
                separators++;
                if (separators > 2 || !separates(text.charAt(i))) {
                    chains.add(chain);
                    chain = new ArrayList<>();
                }
            }
        }
        chains.add(chain);
        return chains;
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || "._/·".indexOf(c) >= 0;
    }

    private static boolean isCardNumber(String text, List<Integer> places) {
        if (places.size() < SHORTEST || places.size() > LONGEST) {
            return false;
        }
        var digits = new StringBuilder();
        places.forEach(at -> digits.append(Character.digit(text.charAt(at), 10)));
        return luhn(digits) && CardBrands.knows(digits.toString());
    }

    static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
