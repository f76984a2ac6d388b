package dev.tillbridge;

import dev.tillbridge.app.Program;

/// The program's entry. Everything is put together in [Program].
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Program.run(System.getenv(), arguments));
    }
}
