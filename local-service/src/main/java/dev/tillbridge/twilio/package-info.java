/// The provider of text messages.
@NullMarked
package dev.tillbridge.twilio;

import org.jspecify.annotations.NullMarked;
