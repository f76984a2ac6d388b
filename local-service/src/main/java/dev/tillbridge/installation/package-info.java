/// The desks of one installation: who came, who was shut out. What belongs to all of them is in one database.
@NullMarked
package dev.tillbridge.installation;

import org.jspecify.annotations.NullMarked;
