package dev.tillbridge.sandbox.stripe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Lists, newest first, with the cursors `starting_after` and `ending_before` and the filter `created`.
final class Pages {
    private final Book book;

    Pages(Book book) {
        this.book = book;
    }

    /// Reads the paging parameters and refuses any left over, so the endpoint's own filters are read before.
    ObjectNode list(Kind kind, Call call, Predicate<ObjectNode> wanted) {
        var args = call.args();
        var limit = args.integer("limit");
        var startingAfter = args.text("starting_after");
        var endingBefore = args.text("ending_before");
        var filter = wanted.and(range(args, "created"));
        args.finish();
        if (limit != null && (limit < 1 || limit > 100)) {
            throw ApiError.invalid("Invalid limit: must be between 1 and 100.", "limit");
        }
        if (startingAfter != null && endingBefore != null) {
            throw ApiError.invalid("Only one of starting_after and ending_before can be given.", "starting_after");
        }
        int size = limit == null ? 10 : limit.intValue();
        List<ObjectNode> found = endingBefore != null
                ? book.after(kind, cursor(kind, endingBefore, "ending_before"), size + 1, filter)
                : book.before(kind, cursor(kind, startingAfter, "starting_after"), size + 1, filter);
        boolean more = found.size() > size;
        var page = new ArrayList<>(more ? found.subList(0, size) : found);
        if (endingBefore != null) {
            Collections.reverse(page);
        }
        var list = Wire.object();
        list.put("object", "list");
        list.put("url", kind.url);
        list.put("has_more", more);
        var data = list.putArray("data");
        page.forEach(data::add);
        return list;
    }

    private long cursor(Kind kind, @Nullable String id, String param) {
        if (id == null) {
            return Long.MAX_VALUE;
        }
        var position = book.position(kind, id);
        if (position == null) {
            throw ApiError.coded(400, "resource_missing", "No such " + kind.noun + ": '" + id + "'", param);
        }
        return position;
    }

    /// Whether a time of an object lies in a range that was asked for.
    static Predicate<ObjectNode> range(Args args, String field) {
        if (!args.has(field)) {
            return any -> true;
        }
        Predicate<ObjectNode> all = any -> true;
        var range = args.nested(field);
        var gt = range.integer("gt");
        var gte = range.integer("gte");
        var lt = range.integer("lt");
        var lte = range.integer("lte");
        return all.and(o -> gt == null || Wire.number(o, field) > gt)
                .and(o -> gte == null || Wire.number(o, field) >= gte)
                .and(o -> lt == null || Wire.number(o, field) < lt)
                .and(o -> lte == null || Wire.number(o, field) <= lte);
    }
}
