package dev.tillbridge.app;

import dev.tillbridge.rig.Rig;

final class TwoBrowsersSqliteTest extends TwoBrowsersContract {
    @Override
    Settings settings(Rig rig) {
        return settings("sqlite", "", rig.processorAddress());
    }
}
