package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A real Tryton on this machine, started by `src/test/pims/tryton-up.sh`, and what really stands in its database.
final class Tryton {
    private static final Path SCRIPT = Path.of("src/test/pims/tryton-up.sh");
    private static final String INVOICE = "select state from account_invoice where number = ?";
    private static final String PAYMENTS = """
            select (l.credit - l.debit) * 100, m.description
            from "account_invoice-account_move_line" il
            join account_invoice i on i.id = il.invoice
            join account_move_line l on l.id = il.line
            join account_move m on m.id = l.move
            where i.number = ? order by l.id""";

    private final Map<String, String> environment;

    private Tryton(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The clinic in its first state; everybody is signed out. Where Tryton does not run the test is skipped and
    /// says why, but never in CI.
    static Tryton fresh() {
        var tryton = new Tryton(System.getenv());
        tryton.needed();
        tryton.reset();
        return tryton;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + environment.getOrDefault("TRYTON_PORT", "18000"));
    }

    /// One payment on an invoice.
    record Payment(long minor, String reference) {}

    List<Payment> payments(String invoice) {
        return rows(PAYMENTS, invoice, row -> new Payment(row.getLong(1), String.valueOf(row.getString(2))));
    }

    String state(String invoice) {
        return rows(INVOICE, invoice, row -> row.getString(1)).getFirst();
    }

    /// Ends every session, as time does; pages that are open learn of it when they ask for something.
    void endSessions() {
        rows("with gone as (delete from ir_session where key <> ? returning 1) select 1 from gone", "", row -> 1);
    }

    private void needed() {
        if (answers()) {
            return;
        }
        var why = "Tryton not run here: nothing answers at " + address() + "; " + SCRIPT + " starts it";
        assertThat(environment.getOrDefault("CI", "")).as(why).isIn("", "false");
        System.out.println(why);
        abort(why);
    }

    private boolean answers() {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address())
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void reset() {
        try {
            var log = Files.createTempFile("tryton-reset-", ".log");
            var script = new ProcessBuilder("bash", SCRIPT.toString(), "reset")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = script.waitFor(90, TimeUnit.SECONDS);
            if (!ended || script.exitValue() != 0) {
                script.destroy();
                throw new IllegalStateException("the clinic was not put back: " + Files.readString(log));
            }
            Files.delete(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, String value, Row<T> each) {
        var address = "jdbc:postgresql://127.0.0.1:" + environment.getOrDefault("TRYTON_PGPORT", "15463") + "/clinic";
        try (var connection = DriverManager.getConnection(address, "tryton", "tryton-db-pw");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(each.of(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
