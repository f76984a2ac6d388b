package dev.tillbridge.installation;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.View;
import java.util.Map;

/// On which processor accounts a desk and those whom it joins charge. Whoever looks after a payment must be able to
/// ask the account that it is on; the location has one key, of one account.
final class Accounts {
    private final View own;
    private final View shared;

    Accounts(View own, View shared) {
        this.own = own;
        this.shared = shared;
    }

    /// Throws `MOVE_OTHER_ACCOUNT` where they differ and nobody meant it, `MOVE_ACCOUNT_UNFINISHED` where they differ
    /// and something of the desk's own is not finished. Where one of them has no account yet nothing can differ.
    ///
    /// @param meant whether a person said that they may differ
    void check(boolean meant) {
        var ours = AccountRows.inUse(own);
        var theirs = AccountRows.inUse(shared);
        if (ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs)) {
            return;
        }
        if (!meant) {
            throw new Problem(ProblemCode.MOVE_OTHER_ACCOUNT, Map.of("ours", ours.get(), "theirs", theirs.get()))
                    .asException();
        }
        var unfinished = AccountRows.unfinished(own, theirs.get());
        if (!unfinished.isEmpty()) {
            throw new Problem(
                            ProblemCode.MOVE_ACCOUNT_UNFINISHED,
                            Map.of(
                                    "count", Integer.toString(unfinished.size()),
                                    "payments", String.join(", ", unfinished),
                                    "ours", ours.get()))
                    .asException();
        }
    }
}
