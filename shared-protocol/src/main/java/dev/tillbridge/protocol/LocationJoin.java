package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Take this desk into a location that is on a database server.
///
/// @param code as another desk showed it
/// @param desk what this desk is to be called; null for the next free `Desk N`
/// @param otherAccount whether the location may charge on another processor account than this desk so far
public record LocationJoin(String code, @Nullable String desk, boolean otherAccount) {
    @Override
    public String toString() {
        return "(not shown)";
    }
}
