package dev.tillbridge.problem;

import java.time.ZoneId;
import java.util.Locale;

/// Puts a problem's particulars into a text of the table.
record TextFill(Problem problem, Locale locale, ZoneId zone) {
    String fill(String text) {
        var filled = new StringBuilder();
        int at = 0;
        while (true) {
            int open = text.indexOf('[', at);
            int close = open < 0 ? -1 : text.indexOf(']', open);
            if (close < 0) {
                return filled.append(names(text.substring(at))).toString();
            }
            filled.append(names(text.substring(at, open)));
            var part = text.substring(open + 1, close);
            if (complete(part)) {
                filled.append(names(part));
            }
            at = close + 1;
        }
    }

    private boolean complete(String part) {
        int at = 0;
        while (true) {
            int open = part.indexOf('{', at);
            int close = open < 0 ? -1 : part.indexOf('}', open);
            if (close < 0) {
                return true;
            }
            if (!problem.details().containsKey(part.substring(open + 1, close))) {
                return false;
            }
            at = close + 1;
        }
    }

    private String names(String text) {
        var filled = new StringBuilder();
        int at = 0;
        while (true) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                return filled.append(text, at, text.length()).toString();
            }
            var detail = problem.details().getOrDefault(text.substring(open + 1, close), "?");
            filled.append(text, at, open).append(Detail.inWords(detail, locale, zone));
            at = close + 1;
        }
    }
}
