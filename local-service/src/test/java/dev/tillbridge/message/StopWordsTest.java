package dev.tillbridge.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What clients write who want no more texts, and what they write who want something else.
final class StopWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "please stop texting me",
                "don't send me any more texts",
                "Do not send me any more texts",
                "I do not want these texts",
                "I don't want to receive these messages anymore",
                "no texts please",
                "Please cease all texts",
                "quit sending me these",
                "please don't contact me again",
                "No more please",
                "wrong number",
                "stop og slet mit nummer",
                "jeg vil ikke have sms",
                "jeg vil ikke modtage flere sms'er",
                "nej tak"
            })
    void i7_every_wording_that_asks_for_no_more_texts_is_an_opt_out(String reply) {
        assertThat(StopWords.of(reply))
                .hasValueSatisfying(meaning -> assertThat(meaning).isNotEqualTo(StopWords.Meaning.START));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will stop by at five to pay",
                "Thank you, paid!",
                "Can we stop over tomorrow?",
                "Is Bella ready?",
                "I could not open the link"
            })
    void who_asks_for_something_else_goes_on_getting_texts(String reply) {
        assertThat(StopWords.of(reply)).isEmpty();
    }
}
