package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// What one address does: takes a call inside a transaction and answers an object, or throws [ApiError].
interface Endpoint {
    ObjectNode answer(Call call);
}
