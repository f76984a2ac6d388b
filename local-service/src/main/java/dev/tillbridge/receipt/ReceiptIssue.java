package dev.tillbridge.receipt;

import java.time.Instant;
import java.util.Optional;

/// A receipt that was given out.
///
/// @param number from 1 in each payment
/// @param copy whether another one was given out before
/// @param by who, by name
/// @param message the mail that it went out with
public record ReceiptIssue(int number, ReceiptWay way, boolean copy, Instant at, String by, Optional<String> message) {}
