package dev.tillbridge;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// One row of the table of rooms.
///
/// @param name the package below `dev.tillbridge`; its sub-packages belong to it unless they have a row of their
/// own
/// @param sideways the rooms that it may use although its floor does not say so
record Room(String name, Floor floor, Set<String> sideways) {
    private static final String ROOT = "dev.tillbridge";

    /// Every room of the service. A row may wait for its room; a room without a row fails the build.
    static final List<Room> ALL = List.of(
            room("app", Floor.WIRING),
            room("cli", Floor.DOORS, "protocol"),
            // It calls the same methods as the command line, so whatever one can do, the other can.
            room("console", Floor.DOORS, "protocol"),
            room("desk", Floor.DOORS, "protocol"),
            room("account", Floor.WORK),
            room("alert", Floor.WORK),
            room("checkout", Floor.WORK, "account", "posting", "receipt"),
            room("link", Floor.WORK, "checkout", "posting", "receipt"),
            room("feed", Floor.WORK),
            room("giveback", Floor.WORK, "posting", "receipt"),
            room("posting", Floor.WORK),
            room("receipt", Floor.WORK),
            room("dayend", Floor.WORK, "posting", "giveback", "link", "receipt"),
            room("setup", Floor.WORK),
            room("payment", Floor.FACTS),
            room("terminal", Floor.FACTS),
            room("pims", Floor.FACTS),
            room("pims.profile", Floor.FACTS),
            room("attention", Floor.FACTS),
            room("operator", Floor.FACTS),
            room("location", Floor.FACTS),
            room("installation", Floor.FACTS, "operator"),
            room("keyring", Floor.FACTS, "installation", "operator"),
            room("message", Floor.FACTS),
            room("stripe", Floor.OUTSIDE),
            room("pax", Floor.OUTSIDE),
            room("pims.web", Floor.OUTSIDE, "protocol"),
            room("pims.browser", Floor.OUTSIDE),
            room("pims.desktop", Floor.OUTSIDE),
            room("pims.database", Floor.OUTSIDE),
            room("smtp", Floor.OUTSIDE),
            room("twilio", Floor.OUTSIDE),
            room("bridge", Floor.GROUND, "http", "activity", "store", "protocol"),
            room("http", Floor.GROUND),
            room("activity", Floor.GROUND, "store"),
            room("store", Floor.GROUND),
            room("secret", Floor.GROUND),
            room("upkeep", Floor.GROUND, "store"),
            room("protocol", Floor.GROUND),
            room("sandbox.stripe", Floor.ASIDE, "money"),
            room("sandbox.pims", Floor.ASIDE, "money"),
            room("sandbox.pax", Floor.ASIDE, "money"),
            room("sandbox.text", Floor.ASIDE),
            // What the three foreign companies would be outside our jar: nothing but a shared name.
            room("sandbox", Floor.ASIDE),
            room("health", Floor.OPEN),
            room("money", Floor.OPEN),
            room("json", Floor.OPEN),
            room("problem", Floor.OPEN));

    private static Room room(String name, Floor floor, String... sideways) {
        return new Room(name, floor, Set.of(sideways));
    }

    /// The room of a package; throws when it has none.
    static Room of(String packageName) {
        return ALL.stream()
                .filter(room -> packageName.equals(ROOT + "." + room.name)
                        || packageName.startsWith(ROOT + "." + room.name + "."))
                .max(Comparator.comparingInt(room -> room.name.length()))
                .orElseThrow(() -> new AssertionError("no room in the table for the package " + packageName));
    }

    boolean maySee(Room other) {
        if (equals(other) || floor == Floor.WIRING || sideways.contains(other.name)) {
            return true;
        }
        if (floor == Floor.ASIDE || other.floor == Floor.ASIDE || other.floor == Floor.OUTSIDE) {
            return false;
        }
        if (other.name.equals("protocol")) {
            return false;
        }
        if (other.floor == Floor.OPEN) {
            // The open ones are the bottom: json below problem below the rest.
            return floor != Floor.OPEN || other.name.equals("problem") || other.name.equals("json");
        }
        boolean isParent = name.startsWith(other.name + ".");
        return floor.compareTo(other.floor) < 0 || isParent;
    }
}
