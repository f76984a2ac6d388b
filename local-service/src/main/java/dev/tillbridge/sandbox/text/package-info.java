/// A practice provider of text messages: shaped like Twilio's, with an outbox that a person can read.
@NullMarked
package dev.tillbridge.sandbox.text;

import org.jspecify.annotations.NullMarked;
