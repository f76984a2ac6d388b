package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// How a session ends: paid or saved on its page, or never more.
final class SessionEnd {
    private final Book book;
    private final Happenings happenings;
    private final Agenda agenda;

    SessionEnd(Book book, Happenings happenings, Agenda agenda) {
        this.book = book;
        this.happenings = happenings;
        this.agenda = agenda;
    }

    /// The page has done what it was for. The money of a bank debit may still be on its way.
    void complete(ObjectNode session, String paymentStatus, Cause cause) {
        session.put("status", "complete");
        session.put("payment_status", paymentStatus);
        session.putNull("url");
        book.save(session);
        agenda.forget(Due.SESSION_EXPIRES, Wire.need(session, "id"));
        var link = Wire.text(session, "payment_link");
        if (link != null) {
            count(book.get(Kind.LINK, link, "payment_link"), cause);
        }
        happenings.emit("checkout.session.completed", session, cause);
    }

    /// Nobody can pay it any more; what it had begun is cancelled.
    void expire(ObjectNode session, Cause cause) {
        session.put("status", "expired");
        session.putNull("url");
        book.save(session);
        agenda.forget(Due.SESSION_EXPIRES, Wire.need(session, "id"));
        cancel(session, Kind.PAYMENT_INTENT, "payment_intent", cause);
        cancel(session, Kind.SETUP_INTENT, "setup_intent", cause);
        happenings.emit("checkout.session.expired", session, cause);
    }

    void expire(String id, Cause cause) {
        expire(book.get(Kind.SESSION, id, "session"), cause);
    }

    private void cancel(ObjectNode session, Kind kind, String field, Cause cause) {
        var id = Wire.text(session, field);
        if (id != null) {
            var intent = book.get(kind, id, field);
            intent.put("status", "canceled");
            intent.put("cancellation_reason", "abandoned");
            if (kind == Kind.PAYMENT_INTENT) {
                intent.put("canceled_at", cause.seconds());
            }
            intent.putNull("next_action");
            book.save(intent);
            happenings.emit(field + ".canceled", intent, cause);
        }
    }

    /// A link that was paid as often as it may be is switched off by that. A session that is already open on it
    /// stays open.
    private void count(ObjectNode link, Cause cause) {
        if (link.path("restrictions").path("completed_sessions") instanceof ObjectNode times) {
            times.put("count", Wire.number(times, "count") + 1);
            if (Wire.number(times, "count") >= Wire.number(times, "limit")) {
                link.put("active", false);
            }
            book.save(link);
            happenings.emit("payment_link.updated", link, cause);
        }
    }
}
