package dev.tillbridge.operator;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.util.List;

final class AuditChainSqliteTest extends AuditChainContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }

    @Override
    void pastTheRules(String... statements) {
        database.change(tx -> {
            var rules = tx.handle()
                    .createQuery("select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'audit'")
                    .mapToMap(String.class)
                    .list();
            rules.forEach(rule -> tx.handle().execute("drop trigger " + rule.get("name")));
            List.of(statements).forEach(sql -> tx.handle().execute(sql));
            rules.forEach(rule -> tx.handle().execute(rule.get("sql")));
        });
    }
}
