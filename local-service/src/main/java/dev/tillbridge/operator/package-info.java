/// People who work here: names, roles, PINs, and who did what.
@NullMarked
package dev.tillbridge.operator;

import org.jspecify.annotations.NullMarked;
