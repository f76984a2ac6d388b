package dev.tillbridge.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `tillbridge run` was asked for.
///
/// @param data the data directory; absent: the standard one
/// @param port the port to try first, 0 for any; absent: as the settings say
/// @param untilReady stop as soon as everything is ready
record RunArguments(@Nullable Path data, @Nullable Integer port, boolean untilReady) {

    /// Reads the plain forms of `run` without the command line's library, whose own start takes as long as the
    /// whole service's (0.5 of 1.1 s measured, as its classes cannot stand in the AOT cache). Empty for every
    /// other command and for anything that needs a word of help: that is the library's to answer.
    static Optional<RunArguments> plain(String... words) {
        if (words.length == 0 || !words[0].equals("run")) {
            return Optional.empty();
        }
        Path data = null;
        Integer port = null;
        boolean untilReady = false;
        for (int i = 1; i < words.length; i++) {
            var next = i + 1 < words.length ? words[i + 1] : "";
            if (words[i].equals("--until-ready") && !untilReady) {
                untilReady = true;
            } else if (words[i].equals("--port") && port == null && next.matches("\\d{1,5}")) {
                port = Integer.valueOf(next);
                i++;
            } else if (words[i].equals("--data") && data == null && next.startsWith("/")) {
                data = Path.of(next);
                i++;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new RunArguments(data, port, untilReady));
    }
}
