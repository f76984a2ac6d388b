package dev.tillbridge.keyring;

import java.util.Optional;

/// What a desk says of the key that it uses.
///
/// @param version 0 for none of the location's
/// @param problem why it is not the newest, as a code
record KeyUse(long version, Optional<String> problem) {}
