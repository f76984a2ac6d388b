package dev.tillbridge.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One mail to everybody whom the location names.
///
/// @param day the clinic's day of a daily one; empty for one that tells something at once
record Alert(String id, Optional<LocalDate> day, Instant at) {}
