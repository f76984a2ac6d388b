package dev.tillbridge.app;

import dev.tillbridge.pims.profile.Profile;
import dev.tillbridge.pims.profile.Surface;
import dev.tillbridge.pims.profile.Surfaces;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Breaks the one circle of the wiring: the bridge needs its handlers, the handlers need pages, and pages are
/// reached over the bridge. Until the bridge is there, no page is.
final class LateSurfaces implements Surfaces {
    private final AtomicReference<@Nullable Surfaces> real = new AtomicReference<>();

    void become(Surfaces surfaces) {
        real.set(surfaces);
    }

    @Override
    public Optional<Surface> reaching(Profile profile, Optional<String> session) {
        return Optional.ofNullable(real.get()).flatMap(surfaces -> surfaces.reaching(profile, session));
    }

    @Override
    public Optional<Surface> ofSession(String session) {
        return Optional.ofNullable(real.get()).flatMap(surfaces -> surfaces.ofSession(session));
    }
}
