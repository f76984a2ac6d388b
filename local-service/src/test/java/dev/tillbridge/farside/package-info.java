/// The parties outside, made by hand: they count what they really did.
@NullMarked
package dev.tillbridge.farside;

import org.jspecify.annotations.NullMarked;
