/// The client of the control door: for the command line, support tools and measurements.
@NullMarked
package dev.tillbridge.protocol.client;

import org.jspecify.annotations.NullMarked;
