package dev.tillbridge.dayend;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// On which days payments were taken, and money of them given back, that are not of the day in question. By code.
record OtherDays(Map<String, LocalDate> taken, Map<String, LocalDate> givenBack) {
    static final OtherDays NONE = new OtherDays(Map.of(), Map.of());

    OtherDays {
        taken = Map.copyOf(taken);
        givenBack = Map.copyOf(givenBack);
    }

    Optional<LocalDate> of(String code, boolean back) {
        return Optional.ofNullable((back ? givenBack : taken).get(code));
    }
}
