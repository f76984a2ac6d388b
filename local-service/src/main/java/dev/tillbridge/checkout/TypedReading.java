package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.CardNumberGuard;
import dev.tillbridge.pims.Client;
import dev.tillbridge.pims.Invoice;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes a reading of what a person typed in.
final class TypedReading {
    static final String PROFILE = "typed";
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_CLIENT = 120;
    private static final long MOST_MINOR = 100_000_000L;

    private TypedReading() {}

    static Captured of(TypedIn typed, Instant now) {
        var pims = text(typed.pims().isBlank() ? PROFILE : typed.pims(), LONGEST_NUMBER, "the PIMS");
        var number = text(typed.number(), LONGEST_NUMBER, "the invoice number");
        var name = text(typed.client(), LONGEST_CLIENT, "the client");
        CardNumberGuard.refuse(number);
        CardNumberGuard.refuse(name);
        if (!typed.due().isPositive() || typed.due().minorUnits() > MOST_MINOR) {
            throw Problem.of(ProblemCode.NOTHING_DUE, "invoice", number).asException();
        }
        var id = number.toUpperCase(Locale.ROOT);
        var client = new Client("typed:" + name.toLowerCase(Locale.ROOT), name);
        var zero = Money.zero(typed.due().currency());
        var invoice = new Invoice(
                pims,
                id,
                number,
                Optional.empty(),
                InvoiceStatus.FINALIZED,
                client,
                List.of(),
                List.of(),
                zero,
                typed.due(),
                zero,
                typed.due(),
                List.of());
        var digest = "typed " + typed.due().minorUnits() + " " + typed.due().currency() + " " + client.id();
        var reading = new Reading(invoice, now, List.of(), List.of(), false, digest);
        return new Captured(new InvoicePlace(PROFILE, id, "", null, null), reading, false);
    }

    private static String text(String typed, int longest, String what) {
        var bare = typed.strip();
        if (bare.isEmpty() || bare.length() > longest || bare.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(ProblemCode.TYPED_TEXT_REFUSED, "what", what, "most", Integer.toString(longest))
                    .asException();
        }
        return bare;
    }
}
