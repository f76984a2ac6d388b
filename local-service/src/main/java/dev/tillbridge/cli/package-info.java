/// The command line: one class per command. All but `profile check` and `doctor` speak with the running service.
@NullMarked
package dev.tillbridge.cli;

import org.jspecify.annotations.NullMarked;
