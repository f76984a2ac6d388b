/// Stops the service at every commit and every effect of a sale, and looks at what the parties outside kept.
@NullMarked
package dev.tillbridge.crash;

import org.jspecify.annotations.NullMarked;
