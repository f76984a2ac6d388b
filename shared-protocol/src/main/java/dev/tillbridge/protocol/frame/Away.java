package dev.tillbridge.protocol.frame;

import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How things stand here while the shared database is away. It has no number: the journal is in that database. The
/// last one counts, whole; when the database is back one without a problem comes, and events tell the rest.
///
/// @param problem why nothing may be charged; null when the database is back
/// @param button what the button on a page says instead of Pay
/// @param payments those that this service had in hand, as far as it knows
public record Away(@Nullable Text problem, String button, List<PaymentView> payments) implements FromService {
    public Away {
        payments = List.copyOf(payments);
    }
}
