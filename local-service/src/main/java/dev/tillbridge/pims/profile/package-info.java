/// A practice management system as data: the profile format, its parsers and checks, and the order of reading and
/// posting over whatever surface.
@NullMarked
package dev.tillbridge.pims.profile;

import org.jspecify.annotations.NullMarked;
