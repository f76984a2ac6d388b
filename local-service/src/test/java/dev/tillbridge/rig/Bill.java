package dev.tillbridge.rig;

import java.util.List;

/// A bill of the clinic on paper, as it stands now.
///
/// @param dueMinor what is still owed, in cents
/// @param entries the payments that were put in, oldest first
public record Bill(String id, String client, long totalMinor, long dueMinor, List<Entry> entries) {
    public Bill {
        entries = List.copyOf(entries);
    }

    /// A payment that was put in.
    public record Entry(String type, String reference, long minor) {}
}
