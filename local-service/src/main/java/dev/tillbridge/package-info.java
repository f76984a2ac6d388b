/// Tillbridge: from a click on Pay to a payment posted in the practice software.
@NullMarked
package dev.tillbridge;

import org.jspecify.annotations.NullMarked;
