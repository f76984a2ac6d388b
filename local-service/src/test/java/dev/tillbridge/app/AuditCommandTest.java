package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.json.Json;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// `tillbridge audit verify` against a running service, whose file somebody changes past it.
final class AuditCommandTest extends CommandScene {
    @Test
    void it_says_that_all_is_whole_and_where_the_chains_end() {
        person("Mia", "7391");
        done(service.say("location", "set", "name", "Far Vet"));

        var said = done(service.say("audit", "verify"));

        assertThat(said.out()).contains("rows, ").contains(": whole").contains("The audit is whole.");
        var end = end();
        done(service.say("audit", "verify", "--expect", end));
        done(service.say("location", "set", "name", "Near Vet"));
        done(service.say("audit", "verify", "--expect", end));
        var told = refused(service.say("audit", "verify", "--expect", end.replaceAll("[0-9a-f]{64}", "0".repeat(64))));
        assertThat(told.out()).contains("is not the one that was noted").contains("NOT as it was written");
        assertThat(service.say("audit", "verify", "--expect", "nonsense").code())
                .isEqualTo(2);
    }

    @Test
    void it_names_the_row_that_somebody_changed_or_removed_and_what_was_cut_off() throws SQLException {
        person("Mia", "7391");
        done(service.say("location", "set", "name", "Far Vet"));
        done(service.say("location", "set", "name", "Near Vet"));
        var end = end();

        past("update audit set person_name = 'Nobody' where what = 'PIN_SET'");
        var changed = refused(service.say("audit", "verify"));
        assertThat(changed.out()).contains("row 2 (").contains("PIN_SET) was changed");

        past("delete from audit where what = 'PIN_SET'");
        assertThat(refused(service.say("audit", "verify")).out()).contains("row 2 was removed");

        past("delete from audit where chain_number > 1");
        done(service.say("audit", "verify"));
        assertThat(refused(service.say("audit", "verify", "--expect", end)).out())
                .contains("rows 2 to 4 were cut off its end");
    }

    private String end() {
        var chain = Json.parse(done(service.say("audit", "verify", "--json")).out())
                .path("chains")
                .path(0)
                .path("end");
        return chain.path("chain").stringValue() + ":" + chain.path("number").asLong() + ":"
                + chain.path("hash").stringValue();
    }

    private void past(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + service.data.database());
                var statement = connection.createStatement()) {
            statement.execute("drop trigger if exists audit_never_changes");
            statement.execute("drop trigger if exists audit_never_deleted");
            statement.execute(sql);
        }
    }
}
