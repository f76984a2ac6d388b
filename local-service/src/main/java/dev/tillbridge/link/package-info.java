/// Payment requests: made, sent, shown, replaced and turned off. The payment itself is a sale like any other.
@NullMarked
package dev.tillbridge.link;

import org.jspecify.annotations.NullMarked;
