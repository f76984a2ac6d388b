package dev.tillbridge.message;

/// A file that comes with a mail. Immutable.
public final class Attachment {
    private final String name;
    private final String type;
    private final byte[] bytes;

    /// The bytes are copied.
    ///
    /// @param type as "application/pdf"
    public Attachment(String name, String type, byte[] bytes) {
        this.name = name;
        this.type = type;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
