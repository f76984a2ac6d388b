package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be given back of a payment now.
///
/// @param taken all that was taken; `givenBack` what went back so far
/// @param most what may be given back of the invoices and the client's credit; `extra` the surcharge and tip that go
///     back with all of it
/// @param rows the invoices, newest first, with what goes off each when all goes back
/// @param refusal why nothing may be given back
/// @param held whether it is only held on the card, and let go as a whole; `taken` is what is held
/// @param deposit what of it is a deposit, which goes back before anything goes off an invoice; null: none
/// @param clientSees what the client will see, and when
public record GiveBackOffer(
        String payment,
        String code,
        Amount taken,
        Amount givenBack,
        Amount most,
        Amount extra,
        List<GiveBackRow> rows,
        List<String> reasons,
        @Nullable Text refusal,
        String clientSees,
        boolean held,
        @Nullable Amount deposit) {}
