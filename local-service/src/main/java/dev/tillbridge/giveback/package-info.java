/// Giving money back: what may be given back, by whom, and the way of it through the processor into our books.
@NullMarked
package dev.tillbridge.giveback;

import org.jspecify.annotations.NullMarked;
