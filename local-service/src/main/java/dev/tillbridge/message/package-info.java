/// Messages to clients: what one is, the outbox that survives everything, and what whoever sends must be able to do.
@NullMarked
package dev.tillbridge.message;

import org.jspecify.annotations.NullMarked;
