package dev.tillbridge.pims.profile;

/// What is wrong in a profile file, and where.
///
/// @param line counted from 1, as is `column`
/// @param path which part of the profile ("pages.invoice.fields.due")
public record ProfileFault(int line, int column, String path, String message) implements Comparable<ProfileFault> {
    /// "12:7 pages.invoice.fields.due: …"
    public String text() {
        return line + ":" + column + (path.isEmpty() ? " " : " " + path + ": ") + message;
    }

    @Override
    public int compareTo(ProfileFault other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
