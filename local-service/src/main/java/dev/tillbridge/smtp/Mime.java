package dev.tillbridge.smtp;

import dev.tillbridge.message.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A mail in the form in which it travels.
final class Mime {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Mime() {}

    static MimeMessage of(Session session, SmtpServer server, Mail mail, Instant at) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(sender(server));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.to().text(), true));
        message.setSubject(oneLine(mail.subject()), UTF_8);
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(content(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart content(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        var page = new MimeBodyPart();
        page.setText(mail.html(), UTF_8, "html");
        var both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", text, page));
        var all = new MimeMultipart("mixed", both);
        for (var attachment : mail.attachments()) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.type())));
            part.setFileName(attachment.name());
            all.addBodyPart(part);
        }
        return all;
    }

    private static InternetAddress sender(SmtpServer server) throws MessagingException {
        var address = new InternetAddress(server.from(), true);
        try {
            address.setPersonal(oneLine(server.fromName()), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
        return address;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
