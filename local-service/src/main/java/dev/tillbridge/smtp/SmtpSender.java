package dev.tillbridge.smtp;

import dev.tillbridge.message.Mail;
import dev.tillbridge.message.MailAnswer;
import dev.tillbridge.message.MailSender;
import dev.tillbridge.problem.Problem;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/// Sends mail through the clinic's mail server: with TLS and a certificate that is checked, unless the server is on
/// this
/// computer. Thread-safe; each mail has a connection of its own.
public final class SmtpSender implements MailSender {
    private final Supplier<MailAccess> access;
    private final SSLSocketFactory tls;
    private final Duration patience;
    private final Clock clock;

    /// Nothing is connected yet.
    ///
    /// @param access how the server stands in the settings now
    /// @param tls says which certificates are trusted
    /// @param patience with each answer of the server
    public SmtpSender(Supplier<MailAccess> access, SSLSocketFactory tls, Duration patience, Clock clock) {
        this.access = access;
        this.tls = tls;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public Optional<Problem> missing() {
        return switch (access.get()) {
            case MailAccess.Missing(var problem) -> Optional.of(problem);
            case MailAccess.Ready _ -> Optional.empty();
        };
    }

    @Override
    public MailAnswer send(Mail mail) {
        return switch (access.get()) {
            case MailAccess.Missing(var problem) -> new MailAnswer.NotSent(problem, false);
            case MailAccess.Ready(var server) -> send(server, mail);
        };
    }

    private MailAnswer send(SmtpServer server, Mail mail) {
        var session = Session.getInstance(properties(server));
        var handover = new Handover(session, server.tlsAtOnce());
        try {
            var message = Mime.of(session, server, mail, clock.instant());
            connect(handover, server);
            handover.sendMessage(message, new Address[] {message.getAllRecipients()[0]});
            return new MailAnswer.Sent();
        } catch (MessagingException broken) {
            return handover.taken() ? new MailAnswer.Sent() : new Refusal(server, handover).of(broken);
        } finally {
            close(handover);
        }
    }

    private static void connect(Handover handover, SmtpServer server) throws MessagingException {
        if (server.user().isEmpty()) {
            handover.connect(server.host(), server.port(), null, null);
        } else {
            handover.connect(server.host(), server.port(), server.user(), server.password());
        }
    }

    private static void close(Handover handover) {
        try {
            handover.close();
        } catch (MessagingException gone) {
            // What became of the mail is known by now; how the server says good-bye changes nothing.
            org.slf4j.LoggerFactory.getLogger(SmtpSender.class).debug("the mail server left early");
        }
    }

    private Properties properties(SmtpServer server) {
        var all = new Properties();
        boolean tlsNeeded = !server.onThisComputer();
        var millis = Long.toString(patience.toMillis());
        for (var protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            all.put(protocol + "connectiontimeout", millis);
            all.put(protocol + "timeout", millis);
            all.put(protocol + "writetimeout", millis);
            all.put(protocol + "auth", Boolean.toString(!server.user().isEmpty()));
            all.put(protocol + "auth.mechanisms", "PLAIN LOGIN");
            all.put(protocol + "sendpartial", "false");
            all.put(protocol + "starttls.enable", "true");
            all.put(protocol + "starttls.required", Boolean.toString(tlsNeeded && !server.tlsAtOnce()));
            all.put(protocol + "ssl.checkserveridentity", "true");
            all.put(protocol + "ssl.protocols", "TLSv1.2 TLSv1.3");
            all.put(protocol + "ssl.socketFactory", tls);
            all.put(protocol + "ssl.socketFactory.fallback", "false");
        }
        return all;
    }
}
