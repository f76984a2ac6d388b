package dev.tillbridge.sandbox.pims;

import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// Saves payments, or misbehaves while saving them.
final class Saving {
    private final PimsFile file;
    private final PaymentBook book;
    private final Clock clock;

    Saving(PimsFile file, PaymentBook book, Clock clock) {
        this.file = file;
        this.book = book;
        this.clock = clock;
    }

    Saved save(PaymentForm form, String enteredBy) {
        return file.in(open -> {
            // A browser sends a form again by itself when an old connection broke: that must not look like a success.
            if (PaymentRows.hasForm(open, form.form()) && dropped(open, form)) {
                return Saved.STORED_CONNECTION_LOST;
            }
            if (fires(open, Switch.SAVE_REFUSED, form)) {
                return Saved.ERROR_NOT_STORED;
            }
            book.enter(open, form, enteredBy);
            if (fires(open, Switch.SAVE_THEN_DROP, form)) {
                return Saved.STORED_CONNECTION_LOST;
            }
            return fires(open, Switch.SAVE_THEN_500, form) ? Saved.STORED_THEN_ERROR : Saved.STORED;
        });
    }

    /// Closes the line to the browser without a word.
    static void hangUp(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
        ctx.skipRemainingHandlers();
    }

    private boolean fires(Connection open, Switch what, PaymentForm form) throws SQLException {
        var fired = SwitchRows.fire(open, what, form.invoice(), clock.instant()).isPresent();
        if (fired) {
            SwitchRows.log(open, what.word() + " form", form.form(), clock.instant());
        }
        return fired;
    }

    private static boolean dropped(Connection open, PaymentForm form) throws SQLException {
        return SwitchRows.firings(open).stream()
                .anyMatch(firing -> firing.what().equals(Switch.SAVE_THEN_DROP.word() + " form")
                        && firing.detail().equals(form.form()));
    }
}
