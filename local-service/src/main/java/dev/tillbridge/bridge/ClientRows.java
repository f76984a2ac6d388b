package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Right;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The table of connected browsers.
final class ClientRows {
    private ClientRows() {}

    static void insert(Tx tx, PairedClient client) {
        tx.handle()
                .createUpdate("""
                        insert into bridge_client
                            (client_id, public_key, extension_id, rights, name, paired_by, paired_at)
                        values (:clientId, :publicKey, :extensionId, :rights, :name, :pairedBy, :pairedAt)
                        """)
                .bind("clientId", client.clientId())
                .bind("publicKey", client.publicKey())
                .bind("extensionId", client.extensionId())
                .bind(
                        "rights",
                        client.rights().stream().map(Right::name).sorted().collect(Collectors.joining(",")))
                .bind("name", client.name())
                .bind("pairedBy", client.pairedBy())
                .bind("pairedAt", client.pairedAt().toEpochMilli())
                .execute();
    }

    static Optional<PairedClient> find(View view, String clientId) {
        return view.handle()
                .createQuery("select * from bridge_client where client_id = :clientId")
                .bind("clientId", clientId)
                .map((row, context) -> client(row))
                .findOne();
    }

    static List<PairedClient> all(View view) {
        return view.handle()
                .createQuery("select * from bridge_client order by paired_at, client_id")
                .map((row, context) -> client(row))
                .list();
    }

    /// Whether a row was revoked by this call.
    static boolean revoke(Tx tx, String clientId, String by, Instant at) {
        return tx.handle()
                        .createUpdate("""
                                update bridge_client set revoked_by = :by, revoked_at = :at
                                where client_id = :clientId and revoked_at is null
                                """)
                        .bind("by", by)
                        .bind("at", at.toEpochMilli())
                        .bind("clientId", clientId)
                        .execute()
                == 1;
    }

    private static PairedClient client(ResultSet row) throws SQLException {
        long revokedAt = row.getLong("revoked_at");
        boolean revoked = !row.wasNull();
        return new PairedClient(
                row.getString("client_id"),
                row.getString("public_key"),
                row.getString("extension_id"),
                Arrays.stream(row.getString("rights").split(",", -1))
                        .filter(right -> !right.isEmpty())
                        .map(Right::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("name"),
                row.getString("paired_by"),
                Instant.ofEpochMilli(row.getLong("paired_at")),
                revoked ? row.getString("revoked_by") : null,
                revoked ? Instant.ofEpochMilli(revokedAt) : null);
    }
}
