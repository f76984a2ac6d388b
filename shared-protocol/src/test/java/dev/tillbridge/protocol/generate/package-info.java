/// Writes `protocol.ts` and `PROTOCOL.md` from the wire records, and holds them to the letter.
@NullMarked
package dev.tillbridge.protocol.generate;

import org.jspecify.annotations.NullMarked;
