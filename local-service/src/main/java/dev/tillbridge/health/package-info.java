/// The health check: what rooms contribute, and the report. Imports no room.
@NullMarked
package dev.tillbridge.health;

import org.jspecify.annotations.NullMarked;
