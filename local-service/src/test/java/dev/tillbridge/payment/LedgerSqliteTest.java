package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LedgerSqliteTest extends LedgerContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert or replace into booking select id, kind, attempt_id, reference, corrects, 'other', at"
                        + " from booking",
                "insert or replace into booking select 'b2', kind, attempt_id, reference, corrects, reason, at"
                        + " from booking",
                "insert or replace into ledger_entry select booking_id, position, account_kind, account_owner,"
                        + " account_id, currency, amount_minor * 2 from ledger_entry",
            })
    void what_is_booked_is_never_replaced(String sql) {
        var captured = capture(open(row(INVOICE, 10000)), 10000);
        database.change(tx -> ledger.capture(tx, captured));

        assertThatThrownBy(() -> database.change(tx -> tx.handle().execute(sql)))
                .hasMessageMatching("(?s).*(never replaced|is sealed).*")
                .isInstanceOf(RuntimeException.class);
    }
}
