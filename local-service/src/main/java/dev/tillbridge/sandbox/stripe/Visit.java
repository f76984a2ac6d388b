package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// What a client sees of a session.
///
/// @param told why they were just refused, or empty
/// @param asking their bank wants to know whether it is them
/// @param confirmation what the clinic says to those who have paid, or empty
record Visit(ObjectNode session, String told, boolean asking, String confirmation) {
    boolean is(String status) {
        return Wire.need(session, "status").equals(status);
    }
}
