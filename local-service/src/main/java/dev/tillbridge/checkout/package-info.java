/// Charging at the desk: what is shown, what may be charged, the sale and its story.
@NullMarked
package dev.tillbridge.checkout;

import org.jspecify.annotations.NullMarked;
