/// Sessions of the browser extension and of programs at the control door: pairing, proofs, framing, dispatch,
/// asking a page, replay of events. What the methods do is registered by others.
@NullMarked
package dev.tillbridge.bridge;

import org.jspecify.annotations.NullMarked;
