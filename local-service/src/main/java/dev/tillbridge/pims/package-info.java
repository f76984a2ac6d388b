/// Practice software: invoices, clients and patients as they are read, and what a PIMS must be able to do for us.
@NullMarked
package dev.tillbridge.pims;

import org.jspecify.annotations.NullMarked;
