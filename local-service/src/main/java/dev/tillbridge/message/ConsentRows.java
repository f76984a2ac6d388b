package dev.tillbridge.message;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables text_consent and text_read.
final class ConsentRows {
    private static final String COLUMNS =
            "select kind, how, by_name, reason, at from text_consent where number = ? order by at desc, id desc";
    private static final PlainStatement ALL = new PlainStatement(COLUMNS);
    private static final PlainStatement NEWEST = new PlainStatement(COLUMNS + " limit 1");
    private static final PlainStatement KNOWN = new PlainStatement("select id from text_consent where reference = ?");
    private static final PlainStatement INSERT =
            new PlainStatement("insert into text_consent (id, number, kind, how, by_name, reason, reference, at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)");
    private static final PlainStatement READ = new PlainStatement("select read_until from text_read where id = 1");
    private static final PlainStatement READ_UNTIL =
            new PlainStatement("insert into text_read (id, read_until) values (1, ?)"
                    + " on conflict (id) do update set read_until = excluded.read_until");
    private static final PlainStatement.Row<Consent> MAPPER = row -> new Consent(
            ConsentKind.valueOf(row.getString("kind")),
            ConsentHow.valueOf(row.getString("how")),
            row.getString("by_name"),
            row.getString("reason"),
            instant(row.getLong("at")));

    private ConsentRows() {}

    static List<Consent> all(View view, PhoneNumber number) {
        return ALL.list(view, MAPPER, number.text());
    }

    static Optional<Consent> newest(View view, PhoneNumber number) {
        return NEWEST.find(view, MAPPER, number.text());
    }

    static boolean known(View view, String reference) {
        return KNOWN.find(view, row -> row.getString("id"), reference).isPresent();
    }

    static void insert(Tx tx, String id, PhoneNumber number, Consent said, @Nullable String reference) {
        INSERT.update(
                tx,
                id,
                number.text(),
                said.kind().name(),
                said.how().name(),
                said.by(),
                said.reason(),
                reference,
                said.at());
    }

    /// How far the replies were read.
    static Optional<Instant> readUntil(View view) {
        return READ.find(view, row -> instant(row.getLong("read_until")));
    }

    static void readUntil(Tx tx, Instant until) {
        READ_UNTIL.update(tx, until);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
