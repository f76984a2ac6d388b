/// Faults of the network, of services and of the database server, at each row that a sale writes into the journal.
@NullMarked
package dev.tillbridge.fault;

import org.jspecify.annotations.NullMarked;
