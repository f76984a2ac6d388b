package dev.tillbridge.pims.profile;

import dev.tillbridge.pims.Entry;

/// Whether a form shows what was entered: an amount or a date is compared as such, because a PIMS writes it its
/// own way.
final class Expected {
    private Expected() {}

    static boolean holds(Template template, String expected, String shown, Entry entry, Formats formats) {
        try {
            return switch (template.text()) {
                case "{amount}" -> MoneyText.read(shown, formats).equals(entry.amount());
                case "{date}" -> DateText.read(shown, formats).equals(entry.date());
                default -> Clean.text(shown).equals(Clean.text(expected));
            };
        } catch (Unreadable notOne) {
            return false;
        }
    }
}
