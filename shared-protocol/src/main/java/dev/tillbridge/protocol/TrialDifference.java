package dev.tillbridge.protocol;

import java.time.Instant;

/// What two versions of a profile read differently at one moment.
///
/// @param field the profile's name of it ("due", "lines.total"); also `page`, `invoice-id`, `button`, and
///     `charge` for whether the invoice may be charged
/// @param page the kind of page
/// @param inUse what the version in use read, or why it could not; `onTrial` likewise
public record TrialDifference(String field, String page, String inUse, String onTrial, Instant at) {}
