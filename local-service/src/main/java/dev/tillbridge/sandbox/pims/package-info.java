/// Willow Creek: a small veterinary clinic program. A foreign company that happens to live in our jar: it knows
/// nothing of Tillbridge, keeps its own file, runs its own server, and its pages carry no mark made for anybody
/// but its own people.
@NullMarked
package dev.tillbridge.sandbox.pims;

import org.jspecify.annotations.NullMarked;
