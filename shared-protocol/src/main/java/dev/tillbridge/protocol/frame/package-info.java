/// The frames of a connection, and the bytes that both sides sign to prove who they are.
@NullMarked
package dev.tillbridge.protocol.frame;

import org.jspecify.annotations.NullMarked;
