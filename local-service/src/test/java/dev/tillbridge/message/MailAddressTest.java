package dev.tillbridge.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@mail.com",
                "anna@",
                "anna@mail",
                "a@b.c,d@e.fr",
                "a b@mail.com",
                "anna@mail.com\r\nBcc: all@mail.com",
                "Anna <anna@mail.com>",
                "\"anna\"@mail.com",
                "anna@-mail.com",
                "anna..b@mail.com"
            })
    void what_is_not_one_plain_address_is_refused(String typed) {
        assertThat(MailAddress.isAddress(typed)).isFalse();
    }

    @Test
    void an_address_is_shown_without_its_name_and_a_domain_of_another_script_is_written_as_it_travels() {
        assertThat(MailAddress.of(" anna.okafor+vet@mail.com ").masked()).isEqualTo("a...@mail.com");
        assertThat(MailAddress.of("anna@køb.dk").text()).isEqualTo("anna@xn--kb-lka.dk");
        assertThat(MailAddress.of("anna@mail.com")).hasToString("a...@mail.com");
    }
}
