package dev.tillbridge.pims;

import org.jspecify.annotations.Nullable;

/// The payer, as the PIMS knows them. An id is compared exactly; a name never identifies anybody.
///
/// @param email the primary address, as the PIMS writes it; null where it shows none
/// @param phone the primary number, likewise
public record Client(
        String id,
        String name,
        @Nullable String email,
        @Nullable String phone) {
    public Client(String id, String name) {
        this(id, name, null, null);
    }

    /// Neither address nor number: this is what a log would print.
    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
