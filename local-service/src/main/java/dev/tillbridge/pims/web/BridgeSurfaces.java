package dev.tillbridge.pims.web;

import dev.tillbridge.bridge.Session;
import dev.tillbridge.bridge.Sessions;
import dev.tillbridge.pims.profile.OpenPages;
import dev.tillbridge.pims.profile.Profile;
import dev.tillbridge.pims.profile.Surface;
import dev.tillbridge.pims.profile.Surfaces;
import dev.tillbridge.protocol.Door;
import java.util.Optional;

/// The connected browsers as surfaces. Thread-safe.
public final class BridgeSurfaces implements Surfaces {
    private final Sessions sessions;
    private final OpenPages pages;

    /// Forgets the pages of a session when it ends.
    public BridgeSurfaces(Sessions sessions, OpenPages pages) {
        this.sessions = sessions;
        this.pages = pages;
        sessions.onClosed(session -> pages.left(session.id()));
    }

    /// The session that showed the place, else one that has a page of this PIMS open.
    @Override
    public Optional<Surface> reaching(Profile profile, Optional<String> session) {
        return session.flatMap(this::ofSession)
                .or(() -> pages.sessionsOn(profile).stream()
                        .flatMap(id -> ofSession(id).stream())
                        .findFirst());
    }

    @Override
    public Optional<Surface> ofSession(String session) {
        return sessions.ofId(session).filter(BridgeSurfaces::isBrowser).map(BridgeSurface::new);
    }

    private static boolean isBrowser(Session session) {
        return session.peer().door() == Door.BRIDGE;
    }
}
