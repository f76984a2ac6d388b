/// What happens on the processor account, heard as hints: how far it was read, who looks at what, and what
/// could not be taken in.
@NullMarked
package dev.tillbridge.feed;

import org.jspecify.annotations.NullMarked;
