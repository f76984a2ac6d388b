package dev.tillbridge.message;

import java.util.List;

/// An e-mail, complete but for its sender.
///
/// @param text for programs that show no pages
/// @param html the same as a page
public record Mail(MailAddress to, String subject, String text, String html, List<Attachment> attachments) {
    public Mail {
        attachments = List.copyOf(attachments);
    }
}
