package dev.tillbridge.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.tillbridge.message.PhoneNumber;
import dev.tillbridge.message.Text;
import dev.tillbridge.message.TextAnswer;
import dev.tillbridge.message.TextFound;
import dev.tillbridge.problem.ProblemCode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the provider's answers and silences mean for a text.
class TwilioFaultsTest {
    private static final PhoneNumber ANNA = new PhoneNumber("+15035550142");

    private WireMockServer server;
    private TwilioTexts texts;

    @BeforeEach
    void open() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        texts = at(server.port());
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void a_refusal_that_may_pass_is_certainly_not_sent_and_may_be_tried_again() {
        assertThat(sent(429, 20_429))
                .isInstanceOfSatisfying(
                        TextAnswer.NotSent.class,
                        refused -> assertThat(refused.forGood()).isFalse());
        assertThat(sent(401, 20_003)).isInstanceOfSatisfying(TextAnswer.NotSent.class, refused -> {
            assertThat(refused.forGood()).isFalse();
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.TEXT_SECRET_REFUSED);
        });
    }

    @Test
    void a_number_that_opted_out_or_takes_no_texts_is_refused_for_good() {
        assertThat(sent(400, 21_610)).isInstanceOf(TextAnswer.OptedOut.class);
        assertThat(sent(400, 21_614)).isInstanceOfSatisfying(TextAnswer.NotSent.class, refused -> {
            assertThat(refused.forGood()).isTrue();
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.TEXT_NUMBER_LANDLINE);
        });
    }

    @Test
    void trouble_at_the_provider_and_a_lost_answer_mean_that_it_may_be_sent_and_are_not_repeated() {
        assertThat(sent(503, 0)).isInstanceOf(TextAnswer.MayBeSent.class);
        server.resetAll();
        server.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThat(send()).isInstanceOf(TextAnswer.MayBeSent.class);
        server.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void who_cannot_be_reached_has_certainly_not_been_told() {
        int port = server.port();
        server.stop();
        texts = at(port);
        assertThat(send()).isInstanceOf(TextAnswer.NotSent.class);
    }

    @Test
    void the_secret_does_not_follow_a_page_that_leads_elsewhere() {
        server.stubFor(get(anyUrl())
                .willReturn(okJson("{\"messages\":[],\"next_page_uri\":\"@evil.example/2010-04-01/Accounts\"}")));
        assertThat(texts.find(ANNA, "Ref ABCDEF", Instant.EPOCH)).isInstanceOf(TextFound.Absent.class);
        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    private TextAnswer sent(int status, int code) {
        server.stubFor(post(anyUrl())
                .willReturn(
                        aResponse().withStatus(status).withBody("{\"code\":" + code + ",\"status\":" + status + "}")));
        return send();
    }

    private TextAnswer send() {
        return texts.send(new Text(ANNA, "Hello. Ref ABCDEF", "Ref ABCDEF"));
    }

    private static TwilioTexts at(int port) {
        var account = new TextAccount(
                URI.create("http://127.0.0.1:" + port),
                "AC00000000000000000000000000000000",
                "SK00000000000000000000000000000000",
                "secret",
                List.of("+15035550100"));
        return new TwilioTexts(() -> new TextAccess.Ready(account), Duration.ofSeconds(5));
    }
}
