package dev.tillbridge.activity;

import dev.tillbridge.activity.JournalRows.NewRow;
import dev.tillbridge.activity.Turn.Call;
import dev.tillbridge.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an activity is given by the transaction that starts it, when a runner is there that has room for it: its
/// lease and the key of its first step. After the commit the step is called, without a look at the agenda and
/// without a commit of its own. Used by one thread at a time.
final class HeadStart {
    private final Call call;
    private final Instant leasedUntil;
    private final Optional<NewRow> before;
    private final Runnable giveBack;
    private boolean stands = true;

    /// @param before what must be stored before the call
    /// @param giveBack frees the room that is kept for it, when it comes to nothing
    HeadStart(Call call, Instant leasedUntil, Optional<NewRow> before, Runnable giveBack) {
        this.call = call;
        this.leasedUntil = leasedUntil;
        this.before = before;
        this.giveBack = giveBack;
    }

    Call call() {
        return call;
    }

    Lease lease() {
        return call.lease();
    }

    Instant leasedUntil() {
        return leasedUntil;
    }

    /// All that the journal gets, given its first row.
    List<NewRow> rows(NewRow begun) {
        return before.map(row -> List.of(begun, row)).orElseGet(() -> List.of(begun));
    }

    /// The activity is there already, or its transaction is undone.
    void comesToNothing() {
        if (stands) {
            stands = false;
            giveBack.run();
        }
    }

    boolean stands() {
        return stands;
    }

    /// Gives head starts.
    @FunctionalInterface
    interface Giver {
        /// Empty when the activity is left to the agenda. What is given counts from the commit on, and is taken
        /// back by itself when the transaction is undone.
        Optional<HeadStart> give(Tx tx, JournalRow begun, String kind, @Nullable String home);
    }
}
