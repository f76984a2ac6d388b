package dev.tillbridge.payment;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The table saved_card.
final class SavedCardRows {
    private static final String SELECT = "select id, account, pims, client_id, client_name, customer, method, brand,"
            + " last4, expiry_month, expiry_year, consent_by, consent_person, consent_words, saved_at, preferred,"
            + " practice, charged_by, removed_at, removed_by, forgotten_at from saved_card";

    private SavedCardRows() {}

    static List<SavedCard> of(View view, String pims, String client) {
        return view.handle()
                .createQuery(SELECT + " where pims = :pims and client_id = :client and removed_at is null"
                        + " order by preferred desc, saved_at desc, id desc")
                .bind("pims", pims)
                .bind("client", client)
                .map((row, context) -> read(row))
                .list();
    }

    static List<SavedCard> all(View view, int most) {
        return view.handle()
                .createQuery(SELECT + " order by saved_at desc, id desc limit :most")
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    static Optional<SavedCard> find(View view, String id) {
        return view.handle()
                .createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    static Optional<SavedCard> byMethod(View view, String account, String method) {
        return view.handle()
                .createQuery(SELECT + " where account = :account and method = :method")
                .bind("account", account)
                .bind("method", method)
                .map((row, context) -> read(row))
                .findOne();
    }

    static void insert(Tx tx, SavedCard saved) {
        var card = saved.card();
        tx.handle()
                .createUpdate("insert into saved_card (id, account, pims, client_id, client_name, customer, method,"
                        + " brand, last4, expiry_month, expiry_year, consent_by, consent_person, consent_words,"
                        + " saved_at, preferred, practice) values (:id, :account, :pims, :client, :name, :customer,"
                        + " :method, :brand, :last4, :month, :year, :by, :person, :words, :at, :preferred,"
                        + " :practice)")
                .bind("id", saved.id())
                .bind("account", saved.account())
                .bind("pims", saved.client().pims())
                .bind("client", saved.client().id())
                .bind("name", saved.client().name())
                .bind("customer", card.customer())
                .bind("method", card.method())
                .bind("brand", card.brand())
                .bind("last4", card.last4())
                .bind("month", card.expiryMonth())
                .bind("year", card.expiryYear())
                .bind("by", saved.consent().by().name())
                .bind("person", saved.consent().person())
                .bind("words", saved.consent().words())
                .bind("at", saved.savedAt())
                .bind("preferred", saved.preferred())
                .bind("practice", saved.practice())
                .execute();
    }

    static void charging(Tx tx, String id, String payment) {
        tx.handle()
                .createUpdate("update saved_card set charged_by = :payment where id = :id")
                .bind("payment", payment)
                .bind("id", id)
                .execute();
    }

    static boolean remove(Tx tx, String id, String by, String why, Instant at) {
        return tx.handle()
                        .createUpdate("update saved_card set removed_at = :at, removed_by = :by, removed_why = :why,"
                                + " preferred = :preferred where id = :id and removed_at is null")
                        .bind("at", at)
                        .bind("by", by)
                        .bind("why", why)
                        .bind("preferred", false)
                        .bind("id", id)
                        .execute()
                > 0;
    }

    static void forgotten(Tx tx, String id, Instant at) {
        tx.handle()
                .createUpdate("update saved_card set forgotten_at = :at where id = :id and forgotten_at is null")
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    static void preferNone(Tx tx, SavedCard card) {
        tx.handle()
                .createUpdate("update saved_card set preferred = :preferred where account = :account and pims = :pims"
                        + " and client_id = :client")
                .bind("preferred", false)
                .bind("account", card.account())
                .bind("pims", card.client().pims())
                .bind("client", card.client().id())
                .execute();
    }

    static void prefer(Tx tx, String id) {
        tx.handle()
                .createUpdate("update saved_card set preferred = :preferred where id = :id and removed_at is null")
                .bind("preferred", true)
                .bind("id", id)
                .execute();
    }

    static void renew(Tx tx, String id, KeptCard now) {
        tx.handle()
                .createUpdate("update saved_card set brand = :brand, last4 = :last4, expiry_month = :month,"
                        + " expiry_year = :year where id = :id")
                .bind("brand", now.brand())
                .bind("last4", now.last4())
                .bind("month", now.expiryMonth())
                .bind("year", now.expiryYear())
                .bind("id", id)
                .execute();
    }

    static void move(Tx tx, String id, Payer to, boolean preferred) {
        tx.handle()
                .createUpdate("update saved_card set client_id = :client, client_name = :name, preferred = :preferred"
                        + " where id = :id")
                .bind("client", to.id())
                .bind("name", to.name())
                .bind("preferred", preferred)
                .bind("id", id)
                .execute();
    }

    private static SavedCard read(ResultSet row) throws SQLException {
        long removed = row.getLong("removed_at");
        boolean isRemoved = !row.wasNull();
        row.getLong("forgotten_at");
        boolean forgotten = !row.wasNull();
        return new SavedCard(
                row.getString("id"),
                row.getString("account"),
                new Payer(row.getString("pims"), row.getString("client_id"), row.getString("client_name")),
                new KeptCard(
                        row.getString("customer"),
                        row.getString("method"),
                        row.getString("brand"),
                        row.getString("last4"),
                        row.getInt("expiry_month"),
                        row.getInt("expiry_year")),
                new CardConsent(
                        CardConsent.By.valueOf(row.getString("consent_by")),
                        row.getString("consent_person"),
                        row.getString("consent_words")),
                Times.instant(row.getLong("saved_at")),
                row.getBoolean("preferred"),
                row.getBoolean("practice"),
                Optional.ofNullable(row.getString("charged_by")),
                isRemoved ? Optional.of(Times.instant(removed)) : Optional.empty(),
                Optional.ofNullable(row.getString("removed_by")),
                forgotten);
    }
}
