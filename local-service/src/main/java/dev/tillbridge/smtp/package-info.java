/// The clinic's mail server.
@NullMarked
package dev.tillbridge.smtp;

import org.jspecify.annotations.NullMarked;
