package dev.tillbridge.checkout;

import dev.tillbridge.message.MailAddress;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;

/// Where something is sent to a client.
public record SendTo(SendKind kind, String address) {
    public SendTo {
        switch (kind) {
            case MAIL -> {
                if (!MailAddress.isAddress(address)) {
                    throw Problem.of(ProblemCode.MAIL_ADDRESS_MALFORMED).asException();
                }
            }
        }
    }

    /// As it stands in lists, where not everybody needs to read it.
    public String masked() {
        return switch (kind) {
            case MAIL -> MailAddress.of(address).masked();
        };
    }
}
