package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.List;

/// What the processor says about other installations on our account.
public sealed interface Strangers {
    /// The list was read.
    ///
    /// @param charges those of others, newest first; not all of them where there are very many
    /// @param newest when the newest object of anybody was created, by the processor's clock; the time asked for
    /// where there is none
    record Listed(List<StrangerCharge> charges, Instant newest) implements Strangers {
        public Listed {
            charges = List.copyOf(charges);
        }
    }

    /// Nothing is known by this look.
    record NotListed(Problem problem) implements Strangers {}
}
