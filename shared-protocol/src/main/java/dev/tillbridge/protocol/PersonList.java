package dev.tillbridge.protocol;

import java.util.List;

/// The people of this location.
public record PersonList(List<PersonView> people) {}
