package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.account.OtherInstallations;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A desk's installation that came, and went again.
final class AccountKinTest {
    private final Clock clock = Clock.systemUTC();
    private final Ids ids = Ids.random();

    @Test
    void what_came_with_a_desk_counts_as_ours_until_it_goes_back() {
        try (var test = TestDatabases.sqlite()) {
            var kin = new AccountKin(clock, ids, () -> "this-desk");

            test.database().change(tx -> kin.joined(tx, "theirs", "Mia"));
            assertThat(ends(test)).containsExactly("JOINED Mia");

            test.database().change(tx -> kin.left(tx, "theirs", "Bo"));
            assertThat(ends(test)).containsExactly("CUT_OVER Bo");
        }
    }

    private List<String> ends(TestDatabase test) {
        var events = new Events(clock);
        var others =
                new OtherInstallations(clock, events, new Attention(clock, ids, events), new Audit(clock, "this-desk"));
        return test.database().read(others::list).stream()
                .flatMap(other -> other.end().stream())
                .map(end -> end.how() + " " + end.by())
                .toList();
    }
}
