package dev.tillbridge.protocol.frame;

/// The client binds itself to its key and nonce before it has seen the service's.
///
/// @param name what people call this browser ("Front desk 2 / Chrome")
/// @param commit SHA-256 over the client's key and nonce, base64url
public record PairCommit(int protocol, int portDialled, String name, String commit) implements FromClient {
    public PairCommit {
        Bounds.port(portDialled);
        Bounds.text(name, 80, "name");
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name must be printable");
        }
        Bounds.nonce(commit, "commit");
    }
}
