package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The service is abandoned at commits and effects of a bank payment: at every second one of one that pays and every
/// fourth of one that comes back, with one kind of cut after the other; with `-Dtillbridge.everyCut=true` at each one
/// of both, with each kind.
final class BankCrashTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /// @param count how many commits and effects it has. A number that falls means that something is not watched any
    ///     more.
    @ParameterizedTest
    @CsvSource({"000123456789, 18", "000222222227, 14"})
    void a_bank_payment_is_booked_and_put_in_once_or_not_at_all_wherever_the_service_dies(String account, int count)
            throws IOException {
        var whole = new BankTrial(fresh(), account, Boundaries.counted());
        whole.run();
        assertThat(whole.passed()).hasSize(count);

        var failures = new ArrayList<String>();
        for (int at = 1; at <= count; at++) {
            for (var cut : cuts(account, at)) {
                var boundaries = Boundaries.with(at, cut);
                try {
                    new BankTrial(fresh(), account, boundaries).run();
                } catch (RuntimeException | AssertionError failure) {
                    failures.add(boundaries + ": " + failure);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static List<Cut> cuts(String account, int at) {
        var all = List.of(Cut.values());
        if (Boolean.getBoolean("tillbridge.everyCut")) {
            return all;
        }
        int every = account.endsWith("6789") ? 2 : 4;
        return at % every == 0 ? List.of(all.get(at / every % all.size())) : List.of();
    }

    private Path fresh() throws IOException {
        return Files.createTempDirectory(folder, "trial");
    }
}
