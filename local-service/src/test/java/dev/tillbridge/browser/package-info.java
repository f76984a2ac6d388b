/// A real Chromium with the real extension, for tests and for the demo's own run.
@NullMarked
package dev.tillbridge.browser;

import org.jspecify.annotations.NullMarked;
