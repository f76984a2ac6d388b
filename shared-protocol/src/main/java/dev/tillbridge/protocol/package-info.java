/// What travels between the service, the browser extension and the command line: wire records and the method
/// table.
@NullMarked
package dev.tillbridge.protocol;

import org.jspecify.annotations.NullMarked;
