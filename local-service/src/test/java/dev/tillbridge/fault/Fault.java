package dev.tillbridge.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What goes wrong, and when.
///
/// @param row the row of the sale's journal at which it happens, the first of a transaction
/// @param before whether that row is being written then, in the transaction that is open; else it has just been stored
record Fault(Kind kind, int row, boolean before) {
    enum Kind {
        /// `kill -9` of the service that has the payment.
        KILLED,
        /// Nobody reaches the database server.
        DATABASE_CUT_OFF,
        /// It is stopped past its lease, and then goes on as if nothing had been.
        STOPPED,
        /// Its line to everybody is cut past its lease.
        CUT_OFF,
        /// Its account on the database server is closed: the desk is shut out for good.
        SHUT_OUT,
        /// The database server dies, and its streaming standby is promoted.
        FAILED_OVER,
        /// The standby dies: what is to be stored waits for it until it is there again.
        STANDBY_GONE,
        /// A backup from before the sale is put back under the desks, once the sale is over.
        PUT_BACK;

        /// What a pair of desks bears again and again.
        static List<Kind> lasting() {
            return List.of(KILLED, DATABASE_CUT_OFF, STOPPED, CUT_OFF);
        }
    }

    /// Every kind at every row, before and after it, in an order that the seed says.
    static List<Fault> all(List<Integer> rows, List<Kind> kinds, long seed) {
        var all = new ArrayList<Fault>();
        for (int row : rows) {
            for (var kind : kinds) {
                all.add(new Fault(kind, row, true));
                all.add(new Fault(kind, row, false));
            }
        }
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    /// So many of them, as many of each kind as there can be, the first by the seed; more than there are
    /// begin anew.
    static List<Fault> some(List<Integer> rows, List<Kind> kinds, int count, long seed) {
        var chosen = new ArrayList<Fault>();
        var all = all(rows, kinds, seed);
        for (int i = 0; i < count; i++) {
            var kind = kinds.get((int) ((i + seed) % kinds.size()));
            var ofKind = all.stream().filter(fault -> fault.kind() == kind).toList();
            chosen.add(ofKind.get(i / kinds.size() % ofKind.size()));
        }
        return chosen;
    }
}
