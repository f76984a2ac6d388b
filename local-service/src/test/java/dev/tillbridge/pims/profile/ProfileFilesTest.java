package dev.tillbridge.pims.profile;

import static dev.tillbridge.pims.profile.TestProfiles.faults;
import static dev.tillbridge.pims.profile.TestProfiles.meadowYaml;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFilesTest {
    @Test
    void a_complete_profile_has_no_faults() {
        assertThat(faults(meadowYaml())).isEmpty();

        var profile = TestProfiles.meadow();
        assertThat(profile.id()).isEqualTo("meadow-3");
        assertThat(profile.pages().keySet()).containsExactly("invoice", "client", "takings", "sign-in");
        assertThat(profile.abilities().part()).isTrue();
        assertThat(profile.reads("https://bay.meadow.example")).isTrue();
        assertThat(profile.reads("https://meadow.example.evil.test")).isFalse();
    }

    @Test
    void a_key_that_does_not_exist_is_told_with_its_line_and_column() {
        var wrong = meadowYaml()
                .replace("    marker: [{label: Password}]", "    marker: [{label: Password}]\n    colour: red");

        int line = 1
                + (int) wrong.substring(0, wrong.indexOf("    colour")).lines().count();
        assertThat(faults(wrong)).singleElement().asString().startsWith(line + ":5 pages.sign-in.colour: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            due: {at: [{label: Balance due}]}    | due: {at: []}                                  | pages.invoice.fields.due.at
            commits: true                        | commits: false                                 | one press must say commits
            {css: h1, text: "Bill *"}            | {css: h1, label: x}                            | exactly one of css, label, column and columns
            address: "/bills/{id}"               | address: "/bills/*"                            | needs an invoice-id, or {id} in its address
            value: "{amount}"                    | value: "{amonut}"                              | there is no value {amonut} here
            page: client}                        | page: sign-in}                                 | has no open-invoices
            currency: USD                        | currency: XQZ                                  | XQZ
            group: ","                           | group: "."                                     | the decimal mark and the thousands mark are the same
            Open: finalized                      | Open: payable                                  | pages.invoice.fields.status.words.Open
            parse: [digits]                      | parse: [money]                                 | "client-id" is read as text, not as money
            value: "{reference}"                 | value: "{date}"                                | no step enters {reference}
            surface: web                         | surface: crystal ball                          | surface
            version: "3.1"                       | version: [3]                                  | version
            """)
    void each_mistake_is_named(String good, String bad, String said) {
        assertThat(meadowYaml()).contains(good);

        assertThat(faults(meadowYaml().replace(good, bad)))
                .anySatisfy(fault -> assertThat(fault).contains(said).matches("[1-9][0-9]*:[1-9][0-9]* .*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile: [1, 2",
                "a: &x 1\nb: *x",
                "a: &x {b: 1}\nc: *x",
                "profile: !!java.net.URL [http://x]",
                "profile: a\nprofile: b",
                "profile: a\n---\nprofile: b",
                "",
                "just a text",
                "- 1\n- 2",
                "\t\tprofile: x",
                "%YAML 9.9\n---\na: 1"
            })
    void what_is_no_profile_is_refused_with_a_place(String yaml) {
        assertThat(faults(yaml)).isNotEmpty().allMatch(fault -> fault.matches("(?s)[1-9][0-9]*:[1-9][0-9]* .+"));
    }

    @Test
    void bombs_are_refused_before_they_cost_anything() {
        assertThat(faults("a: " + "[".repeat(20_000))).isNotEmpty();
        assertThat(faults("a: " + "x".repeat(70_000)))
                .singleElement()
                .asString()
                .contains("more than 65536");
        assertThat(faults("a: [" + "1,".repeat(10_000) + "1]"))
                .singleElement()
                .asString()
                .contains("more than 4000");
    }
}
