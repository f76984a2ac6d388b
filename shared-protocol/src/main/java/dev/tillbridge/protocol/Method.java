package dev.tillbridge.protocol;

import java.util.Set;

/// One row of the method table.
///
/// @param <P> the parameters' record
/// @param <R> the result's record
/// @param changes whether a call changes anything; a changing call carries an id that makes a repeat harmless
public record Method<P, R>(
        String name, Class<P> params, Class<R> result, Right right, Set<Door> doors, boolean changes, Asked asked) {
    public Method {
        doors = Set.copyOf(doors);
    }
}
