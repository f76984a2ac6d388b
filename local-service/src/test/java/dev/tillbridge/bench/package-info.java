/// Measurements for scripts/bench. They print; they never fail a test.
@NullMarked
package dev.tillbridge.bench;

import org.jspecify.annotations.NullMarked;
