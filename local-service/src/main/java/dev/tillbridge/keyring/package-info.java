/// The keys that belong to the location: changed once for all desks, sealed to each of them.
@NullMarked
package dev.tillbridge.keyring;

import org.jspecify.annotations.NullMarked;
