/// Settings and wiring. Imports every room and is imported by none; no rules live here.
@NullMarked
package dev.tillbridge.app;

import org.jspecify.annotations.NullMarked;
