package dev.tillbridge.health;

/// What a check found.
///
/// @param text what is so
/// @param remedy the one step to do; empty when nothing is to be done
public record Finding(Level level, String text, String remedy) {
    public static Finding good(String text) {
        return new Finding(Level.GOOD, text, "");
    }

    public static Finding warning(String text, String remedy) {
        return new Finding(Level.WARNING, text, remedy);
    }

    public static Finding bad(String text, String remedy) {
        return new Finding(Level.BAD, text, remedy);
    }

    public static Finding unknown(String text, String remedy) {
        return new Finding(Level.UNKNOWN, text, remedy);
    }
}
