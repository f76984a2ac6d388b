package dev.tillbridge.protocol;

/// A receipt that was given out, ready to print on the location's paper.
///
/// @param number from 1 in each payment; names it for `receipt.pdf`
/// @param copy whether it is marked as a copy
/// @param paper `a4`, `letter` or `80mm`
public record ReceiptIssued(
        int number,
        boolean copy,
        String paper,
        @Bounded(200_000) String html) {}
