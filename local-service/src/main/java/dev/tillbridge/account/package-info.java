/// Whose processor account this is: who else uses it, and whether we may charge on it.
@NullMarked
package dev.tillbridge.account;

import org.jspecify.annotations.NullMarked;
