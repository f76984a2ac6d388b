package dev.tillbridge.app;

import dev.tillbridge.console.ConsoleSessions;
import dev.tillbridge.desk.Sharing;
import java.util.Optional;

/// How a service came to begin.
///
/// @param settings where the settings can be changed; empty where the service has them from elsewhere
/// @param takesHistory whether what is in a file of its own can be taken along to another database
/// @param joined set when it comes over from another database
/// @param consoles who is in the console already; empty for nobody
/// @param takenBack set when it wanted to go over to another database, and why it did not
record Beginning(
        Optional<SettingsHome> settings,
        boolean takesHistory,
        Optional<ConsoleSessions> consoles,
        Optional<GoingOver> joined,
        Optional<Sharing.TakenBack> takenBack) {
    static Beginning plain() {
        return new Beginning(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
