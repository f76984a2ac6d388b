package dev.tillbridge.link;

import dev.tillbridge.location.Locations;
import dev.tillbridge.message.ReplySweep;
import dev.tillbridge.message.Text;
import dev.tillbridge.message.TextLetters;
import dev.tillbridge.message.TextMessage;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.util.Map;

/// The one text that says that no more will come. Thread-safe.
final class StopConfirmation implements TextLetters {
    private final Database database;
    private final Locations locations;

    StopConfirmation(Database database, Locations locations) {
        this.database = database;
        this.locations = locations;
    }

    @Override
    public String textKind() {
        return ReplySweep.CONFIRMATION;
    }

    @Override
    public boolean tellsOfTheEnd() {
        return true;
    }

    @Override
    public Text compose(TextMessage message) {
        var location = database.read(locations::location);
        var text = new LinkWords(location.locale()).of("stopped", Map.of("clinic", location.name()));
        return new Text(message.to(), text + " " + message.mark(), message.mark());
    }

    @Override
    public void changed(Tx tx, TextMessage message) {
        // No screen shows it: what holds is that the number is stopped.
    }
}
