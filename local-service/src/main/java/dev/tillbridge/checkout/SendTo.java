package dev.tillbridge.checkout;

import dev.tillbridge.message.MailAddress;
import dev.tillbridge.message.PhoneNumber;
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
            case TEXT -> {
                if (!PhoneNumber.isNumber(address)) {
                    throw Problem.of(ProblemCode.TEXT_NUMBER_MALFORMED).asException();
                }
            }
        }
    }

    /// As it stands in lists, where not everybody needs to read it.
    public String masked() {
        return switch (kind) {
            case MAIL -> MailAddress.of(address).masked();
            case TEXT -> new PhoneNumber(address).masked();
        };
    }
}
