package dev.tillbridge.activity;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;
import java.util.ArrayList;
import java.util.List;

/// Writes down who was asked what; the second list holds those whose need is over.
record AskedPeople(List<Problem> asked, List<ActivityId> settled) implements PersonAsked {
    AskedPeople() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public void asked(Tx tx, ActivityId activity, String kind, Problem problem) {
        asked.add(problem);
    }

    @Override
    public void keptResult(Tx tx, ActivityId activity, boolean known, Problem problem) {
        asked.add(problem);
    }

    @Override
    public void settled(Tx tx, ActivityId activity) {
        settled.add(activity);
    }
}
