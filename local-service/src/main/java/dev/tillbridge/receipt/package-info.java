/// Receipts: what a client takes home, itemized when the lines add up.
@NullMarked
package dev.tillbridge.receipt;

import org.jspecify.annotations.NullMarked;
