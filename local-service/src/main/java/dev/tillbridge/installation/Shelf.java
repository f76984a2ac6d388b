package dev.tillbridge.installation;

import java.util.List;
import java.util.Optional;

/// The folder with the file, as far as moving touches it. Each change is on the disk when it returns.
interface Shelf {
    Optional<String> read(String name);

    /// Appears whole or not at all.
    void write(String name, String text);

    /// Nothing where there is none.
    void remove(String name);

    /// Nothing where it was done already.
    void rename(String from, String to);

    boolean has(String name);

    /// Names that begin so, in their order.
    List<String> names(String beginning);
}
