package dev.tillbridge.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A session with a mail server that knows how far it came. Not thread-safe; for one mail.
final class Handover extends SMTPTransport {
    private boolean greeted;
    private boolean handedOver;
    private boolean taken;

    Handover(Session session, boolean tlsAtOnce) {
        super(session, new URLName(tlsAtOnce ? "smtps" : "smtp", null, -1, null, null, null));
    }

    /// Whether the server said what it can do.
    boolean greeted() {
        return greeted;
    }

    /// Whether the server has all of the mail, so that it may send it on whatever it says or does not say.
    boolean handedOver() {
        return handedOver;
    }

    /// Whether the server said that it took the mail.
    boolean taken() {
        return taken;
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        greeted = super.ehlo(domain);
        return greeted;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        // The line with the dot is written now: from here on a broken connection proves nothing.
        handedOver = true;
        super.finishData();
        taken = true;
    }
}
