package dev.tillbridge.console;

import dev.tillbridge.protocol.DeskList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A change of database that somebody asked for on the page: the service begins anew, and the page waits for it.
///
/// @param toShared whether it goes to a database that several desks share, else to a file of its own
/// @param former the id of the change that was taken back last before this one; empty for none
public record DeskMove(boolean toShared, String former) {
    static DeskMove after(DeskList before, boolean toShared) {
        return new DeskMove(toShared, Objects.requireNonNullElse(before.takenBackId(), ""));
    }

    /// As [#address] has it; what comes from outside is compared only.
    static DeskMove of(@Nullable String to, @Nullable String former) {
        return new DeskMove("shared".equals(to), Objects.requireNonNullElse(former, ""));
    }

    /// Whether the service has come back: there, or with the reason why not.
    boolean over(DeskList now) {
        return (!now.desks().isEmpty() && now.shared() == toShared)
                || !Objects.requireNonNullElse(now.takenBackId(), "").equals(former);
    }

    /// Where the page asks again.
    public String address() {
        return "/desks/going?to=" + (toShared ? "shared" : "own") + "&former=" + former;
    }
}
