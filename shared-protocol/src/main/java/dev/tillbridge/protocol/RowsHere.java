package dev.tillbridge.protocol;

import java.util.List;

/// A page lists these invoices, and a button stands beside each.
///
/// @param invoiceIds at most [PageRows#MOST]
public record RowsHere(String profile, List<String> invoiceIds) {
    public RowsHere {
        invoiceIds = List.copyOf(invoiceIds);
    }
}
