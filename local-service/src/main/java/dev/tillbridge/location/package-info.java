/// This location: its name, money, times, and how our ways to pay and people are called in its PIMS.
@NullMarked
package dev.tillbridge.location;

import org.jspecify.annotations.NullMarked;
