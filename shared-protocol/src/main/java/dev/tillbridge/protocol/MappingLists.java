package dev.tillbridge.protocol;

import java.util.List;

/// What the PIMS offers, and what is missing in the mapping.
public record MappingLists(List<String> paymentTypes, List<String> employees, List<String> missing) {}
