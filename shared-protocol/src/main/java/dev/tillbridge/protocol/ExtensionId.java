package dev.tillbridge.protocol;

/// The identity of our extension. The id follows from the public key in `extension/manifest-key.txt`: the first 32
/// hex digits of the SHA-256 of its DER form, written with the letters a to p (a test holds both together).
public final class ExtensionId {
    public static final String OURS = "jgahdikgeooagjckcfjhaiekjijopjma";

    private ExtensionId() {}

    /// The only value of the `Origin` header that the extension with this id sends.
    public static String origin(String extensionId) {
        return "chrome-extension://" + extensionId;
    }

    public static boolean isWellFormed(String extensionId) {
        return extensionId.length() == 32
                && extensionId.chars().allMatch(character -> character >= 'a' && character <= 'p');
    }
}
