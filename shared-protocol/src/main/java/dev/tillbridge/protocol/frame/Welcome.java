package dev.tillbridge.protocol.frame;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.protocol.Right;
import java.util.Set;

/// The service lets the client in and proves itself. Events follow from here on.
///
/// @param proof signature (bridge) or HMAC (control) over the [ConnectTranscript] of the service's side, base64url
/// @param rights what this client may do
/// @param log the journal that the events' numbers belong to
/// @param head the number of the newest event now; having seen it, the client is up to date
/// @param snapshot whether the first event is a snapshot, because the client's journal is unknown or too old
public record Welcome(String proof, Set<Right> rights, String log, long head, boolean snapshot) implements FromService {
    public Welcome {
        Bounds.bytes(proof, 64, "proof");
        rights = Set.copyOf(requireNonNull(rights, "rights"));
        Bounds.text(log, 64, "log");
    }
}
