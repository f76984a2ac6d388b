/// A whole installation for measuring and for killing: the service with the practice processor, a clinic program
/// on paper, and a browser that answers at once. What the far sides hold outlives the service.
@NullMarked
package dev.tillbridge.rig;

import org.jspecify.annotations.NullMarked;
