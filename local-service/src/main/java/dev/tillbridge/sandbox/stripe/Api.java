package dev.tillbridge.sandbox.stripe;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Answers a request exactly once per idempotency key, with the faults that were asked for. Thread-safe.
///
/// The work and the answer stored under the key commit in one transaction, so a kill between them cannot part
/// them.
final class Api {
    private static final Duration KEYS_KEPT = Duration.ofHours(24);

    private final Book book;
    private final Routes routes;
    private final Passing passing;
    private final Faults faults;
    private final Clock clock;
    private final String account;
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    Api(Book book, Routes routes, Passing passing, Faults faults, Clock clock, String account) {
        this.book = book;
        this.routes = routes;
        this.passing = passing;
        this.faults = faults;
        this.clock = clock;
        this.account = account;
    }

    boolean isOf(String other) {
        return account.equals(other);
    }

    Answer answer(Asked asked) {
        try {
            var found = routes.find(asked.method(), asked.path());
            var fault = faults.take(asked.method(), asked.path(), clock.instant());
            var early = before(fault, asked);
            if (early != null) {
                return early;
            }
            return after(fault, asked, keyed(asked, found, fault));
        } catch (ApiError refused) {
            return Answer.of(refused, asked.requestId());
        }
    }

    private @Nullable Answer before(@Nullable Fault fault, Asked asked) {
        if (fault == null) {
            return null;
        }
        return switch (fault.kind()) {
            case DROP_BEFORE -> Answer.drop(asked.requestId());
            case ERROR_BEFORE -> Answer.of(ApiError.server(), asked.requestId());
            case CONFLICT ->
                throw ApiError.coded(409, "lock_timeout", "This object cannot be accessed right now. Try again.", null);
            case KEY_IN_USE -> throw keyInUse();
            case RATE_LIMIT -> throw ApiError.coded(429, "rate_limit", "Request rate limit exceeded.", null);
            case FORBIDDEN ->
                throw ApiError.coded(403, "", "The provided key does not have the required permissions.", null);
            case READER_TIMEOUT_BEFORE -> throw readerTimeout();
            case DROP_AFTER, ERROR_AFTER, READER_TIMEOUT_AFTER, SLOW, WRONG_AMOUNT, WRONG_CURRENCY, WRONG_REFERENCE ->
                null;
        };
    }

    private Answer after(@Nullable Fault fault, Asked asked, Answer answer) {
        if (fault == null) {
            return answer;
        }
        return switch (fault.kind()) {
            case DROP_AFTER -> Answer.drop(asked.requestId());
            case WRONG_AMOUNT, WRONG_CURRENCY, WRONG_REFERENCE -> {
                var body = Wire.parseObject(answer.body());
                Falsify.apply(fault.kind(), body);
                yield new Answer(answer.status(), Wire.pretty(body), answer.requestId(), answer.replayed(), false);
            }
            case DROP_BEFORE,
                    ERROR_BEFORE,
                    ERROR_AFTER,
                    CONFLICT,
                    KEY_IN_USE,
                    RATE_LIMIT,
                    FORBIDDEN,
                    READER_TIMEOUT_BEFORE,
                    READER_TIMEOUT_AFTER,
                    SLOW -> answer;
        };
    }

    private Answer keyed(Asked asked, Routes.Found found, @Nullable Fault fault) {
        var key = asked.method().equals("POST") ? asked.key() : null;
        if (key == null) {
            return slowed(fault, work(asked, found, fault, null));
        }
        if (key.length() > 255) {
            throw ApiError.invalid("Idempotency keys can be up to 255 characters long.", null);
        }
        if (!inProgress.add(key)) {
            throw keyInUse();
        }
        try {
            var stored = book.inTransaction(() -> {
                book.forgetAnswersBefore(clock.millis() - KEYS_KEPT.toMillis());
                return book.storedAnswer(account, key);
            });
            return slowed(fault, stored == null ? work(asked, found, fault, key) : replay(asked, stored));
        } finally {
            inProgress.remove(key);
        }
    }

    private static Answer replay(Asked asked, StoredAnswer stored) {
        if (!stored.fingerprint().equals(asked.fingerprint())) {
            throw ApiError.idempotency(
                    400,
                    "",
                    "Keys for idempotent requests can only be used with the same parameters they were first used with.");
        }
        return new Answer(stored.status(), stored.body(), stored.request(), true, false);
    }

    private Answer work(Asked asked, Routes.Found found, @Nullable Fault fault, @Nullable String key) {
        var cause = new Cause(clock.instant(), asked.requestId(), asked.key());
        book.inTransaction(() -> {
            passing.upTo(Cause.atReader(cause.now()));
            return asked;
        });
        return book.inTransaction(() -> {
            var answer = done(found, Call.of(found.variables(), asked.values(), cause), fault);
            if (key != null) {
                book.storeAnswer(
                        account,
                        key,
                        new StoredAnswer(asked.fingerprint(), answer.status(), answer.body(), asked.requestId()),
                        clock.millis());
            }
            return answer;
        });
    }

    private Answer done(Routes.Found found, Call call, @Nullable Fault fault) {
        var requestId = call.cause().requestId() == null ? "" : call.cause().requestId();
        try {
            var object = found.route().endpoint().answer(call);
            if (fault != null && fault.kind() == FaultKind.ERROR_AFTER) {
                return Answer.of(ApiError.server(), requestId);
            }
            if (fault != null && fault.kind() == FaultKind.READER_TIMEOUT_AFTER) {
                return Answer.of(readerTimeout(), requestId);
            }
            return Answer.of(200, Wire.pretty(new Shown(book).of(object, call.expand())), requestId);
        } catch (ApiError refused) {
            if (!refused.stored()) {
                throw refused;
            }
            return Answer.of(refused, requestId);
        }
    }

    private static Answer slowed(@Nullable Fault fault, Answer answer) {
        if (fault != null && fault.kind() == FaultKind.SLOW) {
            try {
                Thread.sleep(fault.millis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return answer;
    }

    private static ApiError keyInUse() {
        return ApiError.idempotency(
                409,
                "idempotency_key_in_use",
                "There is currently another in-progress request using this Idempotency Key.");
    }

    private static ApiError readerTimeout() {
        return ApiError.state(
                "terminal_reader_timeout", "There was a timeout when sending this command to the reader.", null);
    }
}
