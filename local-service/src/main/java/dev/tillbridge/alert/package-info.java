/// Tells people outside the clinic's screens, by e-mail, what needs them.
@NullMarked
package dev.tillbridge.alert;

import org.jspecify.annotations.NullMarked;
