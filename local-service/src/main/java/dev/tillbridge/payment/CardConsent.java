package dev.tillbridge.payment;

/// Who agreed that a card is kept, and to whom.
///
/// @param by whether the client said so at the processor's page or reader, or to the staff
/// @param person who took it down, or where it was said
/// @param words what was agreed, as it was taken down
public record CardConsent(By by, String person, String words) {
    /// Stored by name, never renamed.
    public enum By {
        CLIENT,
        STAFF
    }

    public CardConsent {
        Bounds.text(person, 120);
        Bounds.text(words, 300);
    }
}
