package dev.tillbridge.problem;

/// Who can mend a problem.
public enum Fixer {
    STAFF,
    MANAGER,
    TECH,
    SUPPORT
}
