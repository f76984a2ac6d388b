package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormParserTest {
    @Test
    void nested_names_become_objects_and_lists() {
        var form = FormParser.parse("amount=100&metadata%5Ba%5D=x+y&types[]=one&types[]=two&a[b][c]=1&l[0]=p&l[1]=q");

        assertThat(form)
                .containsEntry("amount", "100")
                .containsEntry("metadata", Map.of("a", "x y"))
                .containsEntry("types", List.of("one", "two"))
                .containsEntry("a", Map.of("b", Map.of("c", "1")))
                .containsEntry("l", List.of("p", "q"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=1&a=2",
                "a=1&a[b]=2",
                "a[b]=1&a=2",
                "a[=1",
                "[a]=1",
                "a]=1",
                "a[b]c=1",
                "=1",
                "a=%zz",
                "a[b][c][d][e][f][g]=1"
            })
    void what_is_ambiguous_is_refused(String form) {
        assertThatThrownBy(() -> FormParser.parse(form)).isInstanceOf(ApiError.class);
    }
}
