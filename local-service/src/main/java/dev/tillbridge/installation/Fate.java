package dev.tillbridge.installation;

import java.util.Set;

/// What becomes of the rows of a table on their way.
enum Fate {
    /// They come as they are.
    COPIED,
    /// They get the numbers behind those that are there, in their order.
    RENUMBERED,
    /// They come without whoever carried them out, who is gone; what is not finished belongs to the desk that moves.
    FREED,
    /// A payment whose code is taken is stored under a mark of its own; people see the same code as before.
    CODED,
    /// A person whose name somebody has who works there comes as one who left, so that what was done keeps its
    /// name. Most likely it is the same person, who has a PIN there.
    LEAVING_IF_NAMED_TWICE,
    /// What stands open there already comes as ended.
    ENDED_IF_OPEN_TWICE,
    /// What was written before the audit was a chain comes with the name of the installation that it was written in:
    /// the
    /// chains name it as a part of its own.
    MARKED_IF_UNCHAINED,
    /// Only those come that are not there; what is there stays.
    IF_NEW,
    /// As [#IF_NEW]; a browser is the same by its key, too.
    IF_NEW_BROWSER,
    /// As [#IF_NEW], without the installation that the rows come into.
    IF_NEW_AND_OTHER,
    /// None comes: it says how that one database is used, or is settled by itself.
    STAYS;

    /// Those that must know what is there.
    static final Set<Fate> ASKING = Set.of(IF_NEW, IF_NEW_BROWSER, IF_NEW_AND_OTHER);
}
