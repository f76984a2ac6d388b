package dev.tillbridge.pims.profile;

import java.time.Instant;

/// What two versions of a profile read differently of one page at one moment.
///
/// @param field the profile's name of it; also `page`, `invoice-id`, `button` and `charge`
/// @param page the kind of page
public record Difference(String field, String page, Said inUse, Said onTrial, Instant at) {}
