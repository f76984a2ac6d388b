package dev.tillbridge.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class AuditChainPostgresTest extends AuditChainContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }

    @Override
    void pastTheRules(String... statements) {
        database.change(tx -> {
            tx.handle().execute("alter table audit disable trigger all");
            List.of(statements).forEach(sql -> tx.handle().execute(sql));
            tx.handle().execute("alter table audit enable trigger all");
        });
    }

    @Test
    void services_on_one_database_each_keep_their_own_chain() throws Exception {
        var back = test.secondService();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Future<?>>();
            for (int i = 0; i < 40; i++) {
                writing.add(executor.submit(() -> writes(database, audit)));
                writing.add(executor.submit(() -> writes(back, new Audit(clock, "back"))));
            }
            for (var each : writing) {
                each.get();
            }
        }

        assertThat(look().whole()).isTrue();
        assertThat(look().chains())
                .extracting(chain -> chain.last().chain() + " " + chain.rows())
                .containsExactly("back@- 40", "front@- 40");
    }

    private static void writes(Database database, Audit audit) {
        database.change(tx -> deed(tx, audit, 1));
    }
}
