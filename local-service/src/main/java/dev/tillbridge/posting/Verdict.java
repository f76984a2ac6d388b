package dev.tillbridge.posting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import java.time.Instant;

/// What a reading of the PIMS means for one posting. Stored by name, never renamed.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.There.class, name = "there"),
    @JsonSubTypes.Type(value = Verdict.Wrong.class, name = "wrong"),
    @JsonSubTypes.Type(value = Verdict.Free.class, name = "free"),
    @JsonSubTypes.Type(value = Verdict.Ask.class, name = "ask")
})
sealed interface Verdict {
    /// The PIMS shows it.
    record There(Instant readAt) implements Verdict {}

    /// The PIMS shows something else under our reference.
    record Wrong(Problem problem) implements Verdict {}

    /// Certainly not there.
    ///
    /// @param due what is due by that reading, and `sameAmounts` how many payments of this amount it lists
    record Free(Money due, int sameAmounts) implements Verdict {}

    /// A person must say.
    ///
    /// @param isThisIt whether the question is "Is this the payment?"
    record Ask(Problem problem, boolean isThisIt) implements Verdict {}
}
