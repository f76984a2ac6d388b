package dev.tillbridge.protocol;

import java.time.Instant;

/// What two versions of a profile read differently at one moment.
///
/// @param field the profile's name of it ("due", "lines.total"); also `page`, `invoice-id`, `button`, and
///     `charge` for whether the invoice may be charged; of a list on a page of its own `payments.page`,
///     `payments.address`, and likewise of `open-invoices` with `open-invoices.client` for whose it is
/// @param page the kind of page
/// @param inUse what the version in use read, or why it could not; `onTrial` likewise
public record TrialDifference(String field, String page, String inUse, String onTrial, Instant at) {}
