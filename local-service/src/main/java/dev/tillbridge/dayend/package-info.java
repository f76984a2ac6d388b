/// The end of a day: what came in by each way to pay, beside what the PIMS and the processor say; differences; closing.
@NullMarked
package dev.tillbridge.dayend;

import org.jspecify.annotations.NullMarked;
