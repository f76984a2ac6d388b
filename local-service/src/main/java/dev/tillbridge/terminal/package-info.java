/// Card terminals at the desks ("card readers" on screen) and who uses them now.
@NullMarked
package dev.tillbridge.terminal;

import org.jspecify.annotations.NullMarked;
