/// Putting payments into the PIMS: read first, enter once, read again. What cannot be proven is never repeated.
@NullMarked
package dev.tillbridge.posting;

import org.jspecify.annotations.NullMarked;
