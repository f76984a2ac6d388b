/// Journals as earlier releases wrote them, which today's plans must go on with.
@NullMarked
package dev.tillbridge.journal;

import org.jspecify.annotations.NullMarked;
