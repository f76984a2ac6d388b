package dev.tillbridge.pims.profile;

import dev.tillbridge.pims.PostingAbilities;
import java.util.List;

/// How a payment is entered.
///
/// @param open the page where it begins; with `needsVisiblePage` the page that a person has open takes its place
/// @param paymentTypes where the PIMS's list of payment types stands once the first steps are done; may be empty
public record Posting(
        PostingAbilities abilities,
        Visit open,
        List<Step> steps,
        Formats formats,
        int deadlineSeconds,
        List<Locator> paymentTypes,
        List<Locator> employees) {
    static final int DEFAULT_DEADLINE_SECONDS = 90;

    public Posting {
        steps = List.copyOf(steps);
        paymentTypes = List.copyOf(paymentTypes);
        employees = List.copyOf(employees);
    }

    /// Whether an entry needs a value of this name.
    public boolean uses(String value) {
        return steps.stream()
                .anyMatch(step -> step.value()
                        .filter(template -> template.names().contains(value))
                        .isPresent());
    }
}
