package dev.tillbridge.payment;

import dev.tillbridge.store.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/// Searches in the tables attempt and attempt_word.
final class SearchRows {
    private SearchRows() {}

    /// When the payment was made before which there are so many newer ones; empty when there are not so many.
    static Optional<Instant> after(View view, int count) {
        return view.handle()
                .createQuery("select created_at from attempt order by created_at desc limit 1 offset :count")
                .bind("count", count - 1)
                .map((row, context) -> Times.instant(row.getLong(1)))
                .findOne();
    }

    /// Of those made from then on, the newest that match.
    static List<Attempt> from(View view, SearchQuery sought, Optional<Instant> from, int limit) {
        return list(view, sought, from.isPresent() ? " and a.created_at >= :from" : "", from, limit);
    }

    /// Of those made before, the newest that match; for days alone, which have an index.
    static List<Attempt> before(View view, SearchQuery sought, Instant before, int limit) {
        return list(view, sought, " and a.created_at < :from", Optional.of(before), limit);
    }

    /// Of those made between, the newest that match.
    static List<Attempt> between(View view, SearchQuery sought, Instant from, Instant before, int limit) {
        return list(
                view,
                sought,
                " and a.created_at >= :from and a.created_at < " + ChronoUnit.MICROS.between(Instant.EPOCH, before),
                Optional.of(from),
                limit);
    }

    /// Of those made before, the newest that match among so many of the days that are sought.
    static List<Attempt> onDays(View view, SearchQuery sought, Instant before, int looked, int limit) {
        var mapper = new AttemptMapper(view);
        var query = view.handle()
                .createQuery(AttemptMapper.SELECT + " where a.id in (select a.id from attempt a where"
                        + " a.created_at < :before" + days(sought) + " order by a.day desc, a.created_at desc"
                        + " limit :looked)" + matching(sought) + " order by a.created_at desc, a.id desc limit :limit")
                .bind("before", before)
                .bind("looked", looked);
        return bound(query, sought)
                .bind("limit", limit)
                .map((row, context) -> mapper.read(row))
                .list();
    }

    /// When the first one was made that [#onDays] leaves out; empty when it leaves out none.
    static Optional<Instant> leftOut(View view, SearchQuery sought, Instant before, int looked) {
        return view.handle()
                .createQuery("select a.created_at from attempt a where a.created_at < :before" + days(sought)
                        + " order by a.day desc, a.created_at desc limit 1 offset :looked")
                .bind("before", before)
                .bind("looked", looked)
                .map((row, context) -> Times.instant(row.getLong(1)))
                .findOne();
    }

    /// Of those made before of which a word begins so, the newest that match.
    static List<Attempt> beginning(View view, SearchQuery sought, String begin, Instant before, int limit) {
        var mapper = new AttemptMapper(view);
        var query = view.handle()
                .createQuery(AttemptMapper.SELECT + " where a.id in (select attempt_id from attempt_word"
                        + " where word >= :begin and word < :end) and a.created_at < :before" + matching(sought)
                        + " order by a.created_at desc, a.id desc limit :limit")
                .bind("begin", begin)
                .bind("end", WordRows.end(begin))
                .bind("before", before);
        return bound(query, sought)
                .bind("limit", limit)
                .map((row, context) -> mapper.read(row))
                .list();
    }

    private static List<Attempt> list(View view, SearchQuery sought, String when, Optional<Instant> from, int limit) {
        var mapper = new AttemptMapper(view);
        var query = view.handle()
                .createQuery(AttemptMapper.SELECT + " where true" + when + matching(sought)
                        + " order by a.created_at desc, a.id desc limit :limit");
        from.ifPresent(at -> query.bind("from", at));
        return bound(query, sought)
                .bind("limit", limit)
                .map((row, context) -> mapper.read(row))
                .list();
    }

    private static String matching(SearchQuery sought) {
        var where = new StringBuilder();
        for (int i = 0; i < sought.words().size(); i++) {
            where.append(" and (a.search like :w")
                    .append(i)
                    .append(" escape '!' or lower(a.processor_reference) like :w")
                    .append(i)
                    .append(" escape '!')");
        }
        return where.append(days(sought)).toString();
    }

    private static String days(SearchQuery sought) {
        var where = new StringBuilder();
        for (var days : sought.days()) {
            where.append(" and (");
            for (int i = 0; i < days.size(); i++) {
                // Days of the calendar, written by us alone.
                where.append(i == 0 ? "" : " or ")
                        .append("a.day between '")
                        .append(days.get(i).first())
                        .append("' and '")
                        .append(days.get(i).last())
                        .append('\'');
            }
            where.append(')');
        }
        return where.toString();
    }

    private static Query bound(Query query, SearchQuery sought) {
        for (int i = 0; i < sought.words().size(); i++) {
            query.bind("w" + i, "%" + sought.words().get(i).replaceAll("([!%_])", "!$1") + "%");
        }
        return query;
    }
}
