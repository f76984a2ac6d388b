/// The one JSON mapper of the project, seen by every room.
@NullMarked
package dev.tillbridge.json;

import org.jspecify.annotations.NullMarked;
