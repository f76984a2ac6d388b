package dev.tillbridge.fault;

import java.util.List;

/// The lines between the desks, the database server and the processor, each of which can be cut. Desk 0 is the one
/// who watches, and is never cut off. A cut line refuses nothing: nobody answers any more.
interface Network extends AutoCloseable {
    /// Where a desk reaches the database server that listens on this port.
    Place database(int desk, int port);

    /// Where a desk reaches the processor that listens on this port.
    Place processor(int desk, int port);

    /// The addresses at which processors are reached.
    List<String> processorHosts();

    /// What stands before a command that is to run where the database server lives.
    List<String> atDatabase();

    /// What stands before a command that is to run where the processor lives.
    List<String> atProcessor();

    void cutFromDatabase(int desk);

    void cutFromProcessor(int desk);

    void heal(int desk);

    /// How it is done, for the one who reads the result.
    String kind();

    @Override
    void close();

    /// A computer's address and a port there.
    record Place(String host, int port) {}
}
