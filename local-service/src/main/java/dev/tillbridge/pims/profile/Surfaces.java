package dev.tillbridge.pims.profile;

import java.util.Optional;

/// Which surfaces are connected now. Thread-safe.
public interface Surfaces {
    /// The session that showed the place if it is connected, else any that has a page of the profile's PIMS open
    /// or may open one.
    Optional<Surface> reaching(Profile profile, Optional<String> session);

    /// That session and no other.
    Optional<Surface> ofSession(String session);
}
