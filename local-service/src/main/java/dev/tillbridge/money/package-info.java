/// Exact amounts of money.
@NullMarked
package dev.tillbridge.money;

import org.jspecify.annotations.NullMarked;
