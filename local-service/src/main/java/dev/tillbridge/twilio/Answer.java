package dev.tillbridge.twilio;

import tools.jackson.databind.JsonNode;

/// What came back of one request.
sealed interface Answer {
    record Came(int status, JsonNode body) implements Answer {
        boolean good() {
            return status >= 200 && status < 300;
        }

        /// The provider's own number of what is wrong; 0 where it gives none.
        int code() {
            return body.path("code").asInt(0);
        }
    }

    /// The request certainly never reached anybody.
    record NeverSent(String why) implements Answer {}

    /// It may have been obeyed.
    record Lost(String why) implements Answer {}
}
