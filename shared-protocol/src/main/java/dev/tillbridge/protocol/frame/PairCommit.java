package dev.tillbridge.protocol.frame;

/// The client binds itself to its key and nonce before it has seen the service's.
///
/// @param name what people call this browser ("Front desk 2 / Chrome"); with too few digits for a card number,
/// since it is kept and shown
/// @param commit SHA-256 over the client's key and nonce, base64url
public record PairCommit(int protocol, int portDialled, String name, String commit) implements FromClient {
    private static final int MOST_DIGITS = 12;

    public PairCommit {
        Bounds.port(portDialled);
        Bounds.text(name, 80, "name");
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name must be printable");
        }
        if (name.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            throw new IllegalArgumentException("name must have at most " + MOST_DIGITS + " digits");
        }
        Bounds.nonce(commit, "commit");
    }
}
