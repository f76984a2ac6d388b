package dev.tillbridge.activity;

/// What a journal row tells. Stored by name, never renamed.
public enum RowKind {
    /// An activity was started; the payload is its request.
    BEGUN,
    /// A step's key is stored; its effect may happen from now on.
    STARTED,
    /// A step's result.
    RESULT,
    /// A look's result.
    LOOKED,
    SIGNAL,
    /// A named person decided.
    DECISION,
    /// The time of an [Next.Await] came before any of its signals.
    TIME_CAME,
    /// A person is asked; the payload is the problem.
    ASKED,
    /// The activity ended; the name is its result.
    FINISHED,
    /// Something else happened to a subject that is no activity ([Events]).
    EVENT
}
