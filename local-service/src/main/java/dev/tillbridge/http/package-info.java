/// The one listener of the service and the gate before it: loopback only, exact host, origin by door, bounded.
@NullMarked
package dev.tillbridge.http;

import org.jspecify.annotations.NullMarked;
