/// Secrets in files that only this operating-system user can read.
@NullMarked
package dev.tillbridge.secret;

import org.jspecify.annotations.NullMarked;
