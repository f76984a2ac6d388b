package dev.tillbridge.http;

import dev.tillbridge.http.Verdict.Enter;
import dev.tillbridge.http.Verdict.Refuse;
import java.util.Map;
import java.util.Set;

/// Decides who may come in, from headers alone. Pure and thread-safe.
///
/// A loopback peer proves nothing: any page in any browser of this computer can be made to knock here. So the host
/// must be ours to the letter (else a name was rebound to us), the origin must fit the door, and nothing but POST
/// changes anything.
final class Gate {
    private static final Set<String> BODIES = Set.of("application/json", "application/x-www-form-urlencoded");

    private final String host;
    private final String ownOrigin;
    private final long largestBody;
    private final Map<String, OriginRule> doors;
    private final Set<String> fromAnySite;

    /// @param fromAnySite pages that a tab may be led to from anywhere, to be read only
    Gate(int port, long largestBody, Map<String, OriginRule> doors, Set<String> fromAnySite) {
        this.host = "127.0.0.1:" + port;
        this.ownOrigin = "http://" + host;
        this.largestBody = largestBody;
        this.doors = Map.copyOf(doors);
        this.fromAnySite = Set.copyOf(fromAnySite);
    }

    Verdict judge(Knock knock) {
        if (knock.hosts().size() != 1 || !knock.hosts().getFirst().equals(host)) {
            return new Refuse(421, "wrong host");
        }
        if (knock.origins().size() > 1
                || knock.fetchSites().size() > 1
                || knock.contentTypes().size() > 1) {
            return new Refuse(400, "a header stands twice");
        }
        return knock.upgrade() ? upgrade(knock) : page(knock);
    }

    private Verdict upgrade(Knock knock) {
        var door = doors.get(knock.path());
        if (door == null) {
            return new Refuse(404, "no such door");
        }
        var origin = knock.origins().isEmpty() ? null : knock.origins().getFirst();
        return door.accepts(origin) ? new Enter() : new Refuse(403, "wrong origin");
    }

    private Verdict page(Knock knock) {
        if (!knock.reads() && !knock.method().equals("POST")) {
            return new Refuse(405, "method not allowed");
        }
        boolean ours = knock.origins().isEmpty() || knock.origins().getFirst().equals(ownOrigin);
        if (!ours) {
            return new Refuse(403, "wrong origin");
        }
        var site = knock.fetchSites().isEmpty() ? "none" : knock.fetchSites().getFirst();
        boolean led = knock.reads() && knock.navigates() && fromAnySite.contains(knock.path());
        if (!site.equals("none") && !site.equals("same-origin") && !led) {
            return new Refuse(403, "from another site");
        }
        if (knock.contentLength() > largestBody) {
            return new Refuse(413, "too large");
        }
        return knock.reads() ? reading(knock) : changing(knock);
    }

    private static Verdict reading(Knock knock) {
        return knock.contentLength() > 0 ? new Refuse(400, "a reading request has no body") : new Enter();
    }

    private static Verdict changing(Knock knock) {
        // A page of another site can send text/plain without asking first; ours never does.
        if (knock.origins().isEmpty()) {
            return new Refuse(403, "no origin");
        }
        return BODIES.contains(knock.mediaType()) ? new Enter() : new Refuse(415, "media type not accepted");
    }
}
