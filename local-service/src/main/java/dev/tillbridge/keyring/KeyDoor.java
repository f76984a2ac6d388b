package dev.tillbridge.keyring;

import java.util.Optional;

/// What takes a key into use on this desk, the same for one that is typed in and for one that another desk set;
/// given by the wiring. Thread-safe.
public interface KeyDoor {
    /// Throws what is wrong with a key, as far as this desk knows by itself.
    void check(String value);

    /// Whose key it is; asks outside. Throws [dev.tillbridge.problem.ProblemException] where that is not known now.
    String account(String value);

    /// Whose key is in use, as far as that was ever known.
    Optional<String> accountInUse();

    /// Throws where a payment on another account than this one is not finished: with a key of this one nobody could
    /// find out any more what became of its money.
    void requireFinished(String account);

    /// The key in use, from this desk's own files.
    Optional<String> stored();

    /// Stores a key in this desk's files and uses it from now on.
    void use(String value);
}
