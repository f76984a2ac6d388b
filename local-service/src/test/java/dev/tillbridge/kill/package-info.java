/// Real kills: the packaged service is killed -9 in the middle of sales and what the far sides then hold is
/// counted.
@NullMarked
package dev.tillbridge.kill;

import org.jspecify.annotations.NullMarked;
