package dev.tillbridge.smtp;

import dev.tillbridge.message.MailAnswer;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Reads from what a mail server said, and from how far it came, what became of the mail.
final class Refusal {
    private static final int LONGEST = 160;
    private static final int MOST = 20;

    private final SmtpServer server;
    private final Handover handover;

    Refusal(SmtpServer server, Handover handover) {
        this.server = server;
        this.handover = handover;
    }

    MailAnswer of(MessagingException broken) {
        var causes = causes(broken);
        var said = causes.stream()
                .mapToInt(Refusal::code)
                .filter(code -> code >= 400)
                .findFirst();
        if (handover.handedOver() && said.isEmpty()) {
            return new MailAnswer.MayBeSent(Problem.of(ProblemCode.MAIL_MAY_BE_SENT));
        }
        if (said.isPresent() && !has(causes, AuthenticationFailedException.class)) {
            boolean forGood = said.getAsInt() >= 500;
            return new MailAnswer.NotSent(
                    problem(
                            has(causes, SMTPAddressFailedException.class)
                                    ? ProblemCode.MAIL_ADDRESS_REFUSED
                                    : ProblemCode.MAIL_REFUSED,
                            words(causes)),
                    forGood);
        }
        return new MailAnswer.NotSent(connection(causes), false);
    }

    private Problem connection(List<Throwable> causes) {
        if (has(causes, AuthenticationFailedException.class)) {
            return problem(ProblemCode.MAIL_PASSWORD_REFUSED, words(causes));
        }
        if (has(causes, SSLException.class)) {
            return problem(ProblemCode.MAIL_SERVER_NOT_TRUSTED, words(causes));
        }
        if (!server.onThisComputer()
                && !server.tlsAtOnce()
                && handover.greeted()
                && !handover.supportsExtension("STARTTLS")) {
            return problem(ProblemCode.MAIL_SERVER_NO_TLS, "");
        }
        return problem(ProblemCode.MAIL_SERVER_UNREACHABLE, words(causes));
    }

    private Problem problem(ProblemCode code, String why) {
        return new Problem(code, Map.of("server", server.toString(), "why", why));
    }

    private static boolean has(List<Throwable> causes, Class<?> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    /// What the server said, without addresses: it may repeat the client's.
    private static String words(List<Throwable> causes) {
        var said = String.valueOf(causes.getLast().getMessage())
                .replaceAll("\\S+@\\S+", "…")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
    }

    private static List<Throwable> causes(MessagingException broken) {
        var causes = new ArrayList<Throwable>();
        @Nullable Throwable each = broken;
        while (each != null && causes.size() < MOST) {
            causes.add(each);
            each = each instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : each.getCause();
        }
        return causes;
    }
}
