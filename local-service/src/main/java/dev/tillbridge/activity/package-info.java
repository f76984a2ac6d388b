/// The durable engine: activities that survive crashes, their journal, and the numbered feed that screens follow.
/// Knows nothing of clinics or cards.
@NullMarked
package dev.tillbridge.activity;

import org.jspecify.annotations.NullMarked;
