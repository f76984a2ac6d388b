package dev.tillbridge.health;

/// One check of the health report, contributed by the room that knows. Never changes anything and moves no money.
public interface Check {
    /// What is checked, in a few words a tech understands.
    String title();

    /// Looks now. Bounded in time by itself; an exception is reported as [Level#BAD] with its message.
    Finding look();
}
