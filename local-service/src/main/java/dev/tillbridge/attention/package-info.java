/// What needs a person: story, since when, who ended it and how.
@NullMarked
package dev.tillbridge.attention;

import org.jspecify.annotations.NullMarked;
