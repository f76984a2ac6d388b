package dev.tillbridge.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tillbridge.store.Databases;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database refuses a desk that wants to pose as another one, or to put an older key in place of a newer.
final class KeyRightsPostgresTest extends KeyScene {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update desk_lock set public_key = 'x' where desk_id = '{back}'",
                "update desk_lock set account = session_user where desk_id = '{back}'",
                "update desk_lock set desk_id = '{new}' where desk_id = '{front}'",
                "delete from desk_lock where desk_id = '{back}'",
                "insert into desk_lock values ('{new}', session_user, 'x', 0)",
                "update desk set account = session_user where id = '{back}';"
                        + " update desk_lock set public_key = 'x' where desk_id = '{back}'",
                "delete from desk_key where desk_id = '{back}'",
                "update desk_key set sealed = 'x' where desk_id = '{back}' and name = '{key}'",
                "update desk_key set sealed_to = 'x' where desk_id = '{back}'",
                "update desk_key set version = 99 where desk_id = '{back}'",
                "update desk_key set sealed_by = '{exam}', version = version - 1 where desk_id = '{back}'",
                "insert into desk_key values ('{key}', '{new}', 1, 'x', 'x', '{front}', 'x', 0)",
                "insert into desk_key_use values ('other', '{back}', 1, null)",
                "update desk_key_use set version = 9 where desk_id = '{back}'",
                "update location_key set version = version - 1, set_on = '{front}' where name = '{key}'",
                "update location_key set set_by = 'x' where name = '{key}'",
                "update location_key set version = 9000000000000, set_on = '{front}' where name = '{key}'",
                "update location_key set version = version + 1, set_on = '{back}' where name = '{key}'",
                "delete from location_key"
            })
    void a_desks_account_may_not(String statement) {
        front.set("key-ours-1").set("key-ours-2");
        back.looks();
        var sql = statement
                .replace("{front}", front.id)
                .replace("{back}", back.id)
                .replace("{exam}", exam.id)
                .replace("{key}", key)
                .replace("{new}", "nobody");

        try (var database = Databases.postgres(front.account)) {
            assertThatThrownBy(() -> database.change(tx -> tx.handle().execute(sql)))
                    .isInstanceOf(UnableToExecuteStatementException.class)
                    .rootCause()
                    .asInstanceOf(type(SQLException.class))
                    .satisfies(refusal -> assertThat(refusal.getSQLState())
                            .as(refusal.getMessage())
                            .isEqualTo("42501"));
        }
    }
}
