package dev.tillbridge.sandbox.stripe;

/// Brings everything that happens by itself up to the clock. Called inside a transaction.
final class Passing {
    private final Book book;
    private final Agenda agenda;
    private final Devices devices;
    private final Charging charging;
    private final Refunds refunds;
    private final SessionEnd sessions;
    private final Debits debits;
    private final Disputes disputes;

    Passing(
            Book book,
            Agenda agenda,
            Devices devices,
            Charging charging,
            Refunds refunds,
            SessionEnd sessions,
            Debits debits,
            Disputes disputes) {
        this.book = book;
        this.agenda = agenda;
        this.devices = devices;
        this.charging = charging;
        this.refunds = refunds;
        this.sessions = sessions;
        this.debits = debits;
        this.disputes = disputes;
    }

    void upTo(Cause cause) {
        devices.settleAll(cause);
        // What happens can bring about more that is due by now.
        for (var due = agenda.until(cause.now()); !due.isEmpty(); due = agenda.until(cause.now())) {
            due.forEach(one -> {
                book.delete(Wire.need(one, "id"));
                happen(Due.valueOf(Wire.need(one, "what")), Wire.need(one, "of"), cause);
            });
        }
    }

    private void happen(Due what, String of, Cause cause) {
        switch (what) {
            case REFUND_SUCCEEDS -> refunds.arrive(of, cause);
            case REFUND_FAILS -> refunds.fail(of, cause);
            case SESSION_EXPIRES -> sessions.expire(of, cause);
            case HOLD_EXPIRES -> charging.expire(of, cause);
            case DEBIT_SETTLES -> debits.settles(of, cause);
            case VERIFICATION_ENDS -> debits.neverVerified(of, cause);
            case DEBIT_RETURNS -> disputes.returned(of, "debit_not_authorized", cause);
            case DISPUTE_OPENS -> disputes.ofCard(of, cause);
        }
    }
}
