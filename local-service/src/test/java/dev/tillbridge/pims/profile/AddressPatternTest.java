package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class AddressPatternTest {
    /// The page driver is held against the same table.
    @Test
    void addresses_match_as_the_page_driver_matches_them() throws IOException {
        try (var file = AddressPatternTest.class.getResourceAsStream("address-cases.json")) {
            for (var row : Json.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
                var found = new AddressPattern(row.path("pattern").asString())
                        .match(row.path("address").asString());
                var expected = new LinkedHashMap<String, String>();
                row.path("words")
                        .properties()
                        .forEach(word ->
                                expected.put(word.getKey(), word.getValue().asString()));
                assertThat(found.isPresent())
                        .as(row.toString())
                        .isEqualTo(!row.path("words").isNull());
                found.ifPresent(
                        words -> assertThat(words).as(row.toString()).containsExactlyInAnyOrderEntriesOf(expected));
            }
        }
    }

    @Test
    void an_address_made_to_be_slow_is_not_slow() {
        var pattern = new AddressPattern("/*a*a*a*a*a*a*a*a*a*b");

        var start = System.nanoTime();
        assertThat(pattern.match("https://x.test/" + "a".repeat(1_900))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
