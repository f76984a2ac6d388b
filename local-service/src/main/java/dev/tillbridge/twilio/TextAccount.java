package dev.tillbridge.twilio;

import java.net.URI;
import java.util.List;

/// The practice's account at the provider as it stands in the settings.
///
/// @param server where it is reached
/// @param key the API key, or the account itself
/// @param numbers the practice's own; texts come from the first
public record TextAccount(URI server, String account, String key, String secret, List<String> numbers) {
    public TextAccount {
        numbers = List.copyOf(numbers);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return account;
    }
}
