package dev.tillbridge.installation;

import java.util.List;
import java.util.Set;

/// What becomes of one table when an installation moves.
///
/// @param order in which its rows come, as behind "order by"; empty: by key
/// @param anew columns that the other database numbers itself
/// @param alone into an empty database, and back into a file
/// @param merged into one that has an installation
record TablePolicy(String table, String order, Set<String> anew, Fate alone, Fate merged) {
    /// Every table of the schema, in the order in which rows may refer to each other. A table without a row fails
    /// a test; a row may wait for its table.
    static final List<TablePolicy> ALL = List.of(
            same("journal_head", Fate.STAYS),
            same("journal", Fate.RENUMBERED),
            same("activity", Fate.FREED),
            of("attempt", Fate.COPIED, Fate.CODED),
            same("attempt_row", Fate.COPIED),
            same("attempt_word", Fate.COPIED),
            same("claim", Fate.COPIED),
            same("attempt_decision", Fate.COPIED),
            same("attempt_settlement", Fate.COPIED),
            same("bank_block", Fate.COPIED),
            of("live_money", Fate.COPIED, Fate.IF_NEW),
            // A booking before those that correct it, and its seal after its entries.
            new TablePolicy("booking", "corrects is not null, at, id", Set.of(), Fate.COPIED, Fate.COPIED),
            same("ledger_entry", Fate.COPIED),
            same("booking_seal", Fate.COPIED),
            of("terminal", Fate.COPIED, Fate.IF_NEW),
            same("terminal_lease", Fate.COPIED),
            same("posting", Fate.COPIED),
            same("receipt_issue", Fate.COPIED),
            same("message", Fate.COPIED),
            same("text_message", Fate.COPIED),
            // Who wants no texts wants none of the practice, whichever database knew it first.
            same("text_consent", Fate.COPIED),
            of("text_read", Fate.COPIED, Fate.STAYS),
            same("refund", Fate.COPIED),
            same("refund_part", Fate.COPIED),
            same("reversal", Fate.COPIED),
            // What another installation closed was of its own payments alone.
            of("day_side", Fate.COPIED, Fate.STAYS),
            of("day_line", Fate.COPIED, Fate.STAYS),
            of("day_typed", Fate.COPIED, Fate.STAYS),
            of("day_dismissed", Fate.COPIED, Fate.STAYS),
            of("day_close", Fate.COPIED, Fate.STAYS),
            of("saved_card", Fate.COPIED, Fate.IF_NEW),
            of("person", Fate.COPIED, Fate.LEAVING_IF_NAMED_TWICE),
            new TablePolicy("audit", "", Set.of("number"), Fate.MARKED_IF_UNCHAINED, Fate.MARKED_IF_UNCHAINED),
            of("attention", Fate.COPIED, Fate.ENDED_IF_OPEN_TWICE),
            // Whoever is named there is told anew of what is open.
            of("alert", Fate.COPIED, Fate.STAYS),
            of("alert_item", Fate.COPIED, Fate.STAYS),
            of("bridge_client", Fate.COPIED, Fate.IF_NEW_BROWSER),
            of("pims_profile", Fate.COPIED, Fate.IF_NEW),
            // What is tried there, and what was in use there before, is of the versions there.
            of("profile_version", Fate.COPIED, Fate.STAYS),
            of("profile_trial_invoice", Fate.COPIED, Fate.STAYS),
            of("profile_trial_difference", Fate.COPIED, Fate.STAYS),
            of("location_setting", Fate.COPIED, Fate.STAYS),
            new TablePolicy("location_change", "", Set.of("number"), Fate.COPIED, Fate.COPIED),
            same("moved_history", Fate.IF_NEW),
            // Who joins is entered by joining, with a name that is free there.
            of("desk", Fate.IF_NEW, Fate.STAYS),
            of("other_installation", Fate.COPIED, Fate.IF_NEW_AND_OTHER),
            // Where the shared database has looked itself, and what it saw; it looks anew for who comes.
            of("other_object", Fate.COPIED, Fate.STAYS),
            of("account_look", Fate.COPIED, Fate.STAYS),
            // An account that the shared database reads, it has read as far as its own row says.
            of("feed_cursor", Fate.COPIED, Fate.IF_NEW),
            of("feed_event", Fate.COPIED, Fate.IF_NEW),
            of("feed_open", Fate.COPIED, Fate.IF_NEW),
            // A desk has its keys beside the database, and brings them in when it begins there.
            same("location_key", Fate.STAYS),
            same("desk_lock", Fate.STAYS),
            same("desk_key", Fate.STAYS),
            same("desk_key_use", Fate.STAYS),
            same("service_home", Fate.STAYS),
            same("duty", Fate.STAYS));

    TablePolicy {
        anew = Set.copyOf(anew);
    }

    Fate fate(Way way) {
        return way == Way.MERGED ? merged : alone;
    }

    private static TablePolicy same(String table, Fate fate) {
        return of(table, fate, fate);
    }

    private static TablePolicy of(String table, Fate alone, Fate merged) {
        return new TablePolicy(table, "", Set.of(), alone, merged);
    }
}
