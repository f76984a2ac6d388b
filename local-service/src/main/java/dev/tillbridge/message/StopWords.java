package dev.tillbridge.message;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads from a reply whether its sender wants no more texts. Any reasonable wording counts; where it is in doubt it
/// does, since a client who wanted texts can say so at the desk.
final class StopWords {
    /// What the carriers answer and act on themselves, when it stands alone.
    private static final Set<String> CARRIERS =
            Set.of("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout");

    private static final Set<String> STARTS = Set.of("start", "unstop", "yes start", "opt in", "optin", "ja start");

    private static final Set<String> ALONE = Set.of(
            "stop",
            "end",
            "quit",
            "cancel",
            "remove",
            "revoke",
            "stopp",
            "slut",
            "afmeld",
            "nej tak",
            "no more",
            "no more please",
            "quit sending me these");

    /// Anywhere among the words.
    private static final List<Pattern> WORDS = List.of(
            Pattern.compile(
                    "\\b(stop(?! (by|in|over)\\b)|stopall|unsubscribe|unsubscribed|optout|afmeld|afmelde|frameld|revoke)\\b"),
            Pattern.compile("\\bopt(ing|ed)?[ -]?(me )?out\\b"),
            Pattern.compile("\\b(take|remove|delete) (me|my number|this number|us)\\b"),
            Pattern.compile("\\b(quit|end|cancel|cease) (these |the |all |your |any |sending |me |further |more )*"
                    + "(text|texts|texting|message|messages|messaging|sms)\\b"),
            Pattern.compile(
                    "\\b(don'?t|do not|never|no longer|dont|quit) ?(ever )?(want |send |sending )?(to )?"
                            + "(be |get |receive |me |us |any |more |these |those |your |further |of |the )*(text|texts|texting|texted|message|messages|messaging|sms)\\b"),
            Pattern.compile("\\b(no|no more|no further) (text|texts|message|messages|sms)\\b"),
            Pattern.compile("\\bquit sending\\b"),
            Pattern.compile("\\b(don'?t|do not|never) (ever )?contact me\\b"),
            Pattern.compile("\\b(leave me alone|wrong number|forkert nummer)\\b"),
            Pattern.compile("\\b(ikke|ingen) (\\p{L}+ ){0,4}(sms|sms'er|smser|beskeder|besked)\\b"));

    private StopWords() {}

    /// What it says about further texts; empty where it says nothing of them.
    static Optional<Meaning> of(String reply) {
        var words = plain(reply);
        var alone = words.replaceAll("[^\\p{L} ]", "").strip();
        if (STARTS.contains(alone)) {
            return Optional.of(Meaning.START);
        }
        if (CARRIERS.contains(alone)) {
            return Optional.of(Meaning.STOP_KNOWN_TO_CARRIERS);
        }
        boolean stop = ALONE.contains(alone)
                || WORDS.stream().anyMatch(each -> each.matcher(words).find());
        return stop ? Optional.of(Meaning.STOP) : Optional.empty();
    }

    private static String plain(String reply) {
        return Normalizer.normalize(reply, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    enum Meaning {
        START,
        /// The carrier stops them and says so to the client.
        STOP_KNOWN_TO_CARRIERS,
        /// Only we understood it, so we say so.
        STOP
    }
}
