/// Drives the demo as a person would: a real browser, a real service process, and a client who taps a card.
@NullMarked
package dev.tillbridge.demo;

import org.jspecify.annotations.NullMarked;
