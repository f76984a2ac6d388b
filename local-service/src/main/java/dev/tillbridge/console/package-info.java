/// The console in a browser: pages over the same method table that the extension and the command line use, so that
/// whatever can be done here can be done there.
@NullMarked
package dev.tillbridge.console;

import org.jspecify.annotations.NullMarked;
