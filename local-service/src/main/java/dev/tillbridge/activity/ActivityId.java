package dev.tillbridge.activity;

/// An activity's name: a ULID (26 characters, upper case), made where the wish arose and used once.
public record ActivityId(String value) {
    private static final int LENGTH = 26;

    public ActivityId {
        if (value.length() != LENGTH || value.charAt(0) > '7' || !value.chars().allMatch(ActivityId::isOfUlid)) {
            throw new IllegalArgumentException("not a ULID");
        }
    }

    /// Digits and capital letters, without those that look like others: I, L, O, U.
    private static boolean isOfUlid(int character) {
        boolean digit = character >= '0' && character <= '9';
        boolean letter = character >= 'A' && character <= 'Z';
        return digit || (letter && "ILOU".indexOf(character) < 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
