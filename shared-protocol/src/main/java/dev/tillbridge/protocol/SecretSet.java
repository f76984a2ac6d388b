package dev.tillbridge.protocol;

/// Store a secret (`stripe.secretKey`), for all desks where it is the location's. It is never shown again.
///
/// @param otherAccount whether it may be of another account than the one in use
public record SecretSet(String name, String value, boolean otherAccount) {
    @Override
    public String toString() {
        return "SecretSet[" + name + "]";
    }
}
