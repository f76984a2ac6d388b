package dev.tillbridge.pims.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One kind of page of a PIMS: how it is recognised and what stands on it.
///
/// @param identity where the invoice's id stands when the address has no `{id}`
/// @param alwaysFinalized whether every invoice on this page is finalised, so that no status has to be read
/// @param clientWithoutId whether the PIMS shows no id of the client here; the invoice's own id is then all that
///     identifies the payer
public record PageKind(
        String kind,
        AddressPattern address,
        List<Locator> marker,
        Optional<Field> identity,
        Optional<Anchor> button,
        Optional<RowButtons> rowButtons,
        Map<String, Field> fields,
        boolean alwaysFinalized,
        boolean clientWithoutId,
        Optional<Rows> lines,
        Optional<Rows> payments,
        Optional<Rows> openInvoices,
        Optional<Rows> dayPayments) {
    /// The kind that every profile has.
    public static final String INVOICE = "invoice";

    /// The kind whose appearance means that a person must sign in.
    public static final String SIGN_IN = "sign-in";

    public PageKind {
        marker = List.copyOf(marker);
        fields = Map.copyOf(fields);
    }

    Optional<Field> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }
}
