package dev.tillbridge.activity;

import java.util.regex.Pattern;

/// An activity's name: a ULID (26 characters, upper case), made where the wish arose and used once.
public record ActivityId(String value) {
    private static final Pattern ULID = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public ActivityId {
        if (!ULID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a ULID");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
