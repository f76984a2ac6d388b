package dev.tillbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class StatementsSqliteTest extends StatementsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }

    @Test
    void a_statement_with_names_is_prepared_once() {
        var first = database.read(StatementsSqliteTest::prepared);
        var second = database.read(StatementsSqliteTest::prepared);

        assertThat(second).isSameAs(first);
    }

    private static Statement prepared(View view) {
        return view.handle()
                .createQuery("select :word")
                .bind("word", "milk")
                .map((row, context) -> (Statement) context.getStatement())
                .one();
    }
}
