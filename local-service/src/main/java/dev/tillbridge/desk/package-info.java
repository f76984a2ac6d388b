/// One handler for each method of the table; wire records stop here.
@NullMarked
package dev.tillbridge.desk;

import org.jspecify.annotations.NullMarked;
