/// What can go wrong, in one table: cause, what it means for the money, what to do. Seen by every room.
@NullMarked
package dev.tillbridge.problem;

import org.jspecify.annotations.NullMarked;
