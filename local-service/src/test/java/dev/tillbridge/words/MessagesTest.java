package dev.tillbridge.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text of the service: complete in English and Danish, with the same particulars, and in the words that
/// people at a desk use.
final class MessagesTest {
    private static final Pattern PARTICULAR = Pattern.compile("\\{[a-zA-Z]*\\}");

    /// Commands are names; what people type is not translated.
    private static final Pattern COMMAND = Pattern.compile("tillbridge [a-z]+( [a-z][a-zA-Z.]+)?( [a-z][a-zA-Z.]+)?");

    /// Words of the trade that no screen says, and what may be said with them all the same.
    private static final List<Word> ENGLISH = List.of(
            word("activit(y|ies)"),
            word("attempts?"),
            word("readers?", "card readers?"),
            word("terminals?"),
            word("unknown"),
            word("approved"),
            word("declined?"),
            word("(un)?captured?"),
            word("void(ed)?"),
            word("refund(s|ed)?"),
            word("allocat(e|ed|ion)"),
            word("tenders?"),
            word(
                    "payment types?",
                    "payment type missing in settings",
                    "payment types?,? then",
                    "payment types",
                    "set the payment type",
                    "payment type of"),
            word("profiles?"),
            word("leases?"),
            word("lock(ed|s)?"),
            word("doctor"),
            word("post(ed|ing|ings)?"),
            word("write-?back"),
            word("attention"),
            word("overrid(e|den)"),
            word("reconcil(e|ed|iation)"),
            word("mismatch"),
            word("keyed"),
            word("moto"),
            word("card on file"),
            word("ach"),
            word("sec code"),
            word("pair(ed|ing)?"),
            word("bridge"),
            word("partial approval"));

    /// The Danish list, which the extension's test reads too: a term and what is said instead on each line.
    private static final Path DANISH = Path.of("../shared-protocol/src/test/resources/words/not-on-screen-da.txt");

    private static final Pattern ENUM_NAME =
            Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b|\\b(UNKNOWN|ENTERED|QUEUED|POSTED)\\b");

    record Word(Pattern term, List<Pattern> allowed) {
        List<String> foundIn(String text) {
            var rest = COMMAND.matcher(PARTICULAR.matcher(text).replaceAll("…")).replaceAll("");
            for (var phrase : allowed) {
                rest = phrase.matcher(rest).replaceAll("");
            }
            return term.matcher(rest).results().map(result -> result.group()).toList();
        }
    }

    private static List<Word> danishWords() throws IOException {
        var words = Files.readAllLines(DANISH).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> word(line.substring(0, line.lastIndexOf('|')).strip()))
                .toList();
        assertThat(words).as("the Danish list").hasSizeGreaterThan(30);
        return words;
    }

    private static Word word(String term, String... allowed) {
        return new Word(whole(term), Stream.of(allowed).map(MessagesTest::whole).toList());
    }

    private static Pattern whole(String words) {
        return Pattern.compile(
                "(?<![\\p{L}-])(" + words + ")(?![\\p{L}-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_say_the_same_things(Path english) throws IOException {
        var ours = read(english);
        var theirs = read(danish(english));

        assertThat(theirs.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(ours.stringPropertyNames());
        for (var key : ours.stringPropertyNames()) {
            assertThat(particulars(theirs.getProperty(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(particulars(ours.getProperty(key)));
            assertThat(theirs.getProperty(key).isBlank())
                    .as(key)
                    .isEqualTo(ours.getProperty(key).isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_text_says_a_word_that_people_at_a_desk_do_not_use(Path english) throws IOException {
        assertThat(wrong(english, ENGLISH)).isEmpty();
        assertThat(wrong(danish(english), danishWords())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_key_stands_twice(Path english) throws IOException {
        for (var file : List.of(english, danish(english))) {
            var keys = Files.readAllLines(file).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void all_the_texts_are_looked_at() throws Exception {
        assertThat(bundles().map(file -> file.getFileName().toString()))
                .contains(
                        "problems_en.properties",
                        "attention_en.properties",
                        "location_en.properties",
                        "console_en.properties",
                        "desk_en.properties",
                        "story_en.properties",
                        "receipt_en.properties",
                        "service_en.properties");
    }

    private static List<String> wrong(Path file, List<Word> words) throws IOException {
        var texts = read(file);
        boolean receipt = file.getFileName().toString().startsWith("receipt_");
        var wrong = new ArrayList<String>();
        for (var key : texts.stringPropertyNames()) {
            var text = texts.getProperty(key);
            for (var word : words) {
                // A receipt may say refund.
                if (!(receipt && word.term().pattern().contains("refund"))) {
                    word.foundIn(text).forEach(found -> wrong.add(key + ": " + found + " in: " + text));
                }
            }
            ENUM_NAME.matcher(text).results().forEach(found -> wrong.add(key + ": " + found.group()));
        }
        return wrong;
    }

    private static List<String> particulars(String text) {
        return PARTICULAR
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static Properties read(Path file) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        return texts;
    }

    private static Path danish(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace("_en.", "_da."));
    }

    /// Every English message file of the two modules' classes.
    static Stream<Path> bundles() throws IOException, URISyntaxException {
        var found = new ArrayList<Path>();
        for (var root : Collections.list(MessagesTest.class.getClassLoader().getResources("dev/tillbridge"))) {
            if (root.getProtocol().equals("file")) {
                try (var files = Files.walk(Path.of(root.toURI()))) {
                    files.filter(file -> file.getFileName().toString().endsWith("_en.properties"))
                            .forEach(found::add);
                }
            }
        }
        return found.stream();
    }
}
