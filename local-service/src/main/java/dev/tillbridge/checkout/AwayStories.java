package dev.tillbridge.checkout;

import dev.tillbridge.activity.Meanwhile;
import dev.tillbridge.activity.Meanwhile.Standing;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeTruth;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tells payments while the shared database is away: as they were told last, with what was found out since. Reads no
/// database. Safe for any number of threads.
public final class AwayStories {
    private static final int MOST = 200;

    private final Clock clock;
    private final Map<Key, PaymentStory> last = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PaymentStory> eldest) {
            return size() > MOST;
        }
    };

    private record Key(String payment, Locale locale) {}

    public AwayStories(Clock clock) {
        this.clock = clock;
    }

    /// A payment was told to somebody.
    public synchronized void told(PaymentStory story, Locale locale) {
        var key = new Key(story.id(), locale);
        last.remove(key);
        last.put(key, story);
    }

    /// The payments that this service had in hand, for a screen in this language.
    public List<PaymentStory> of(Meanwhile meanwhile, Locale locale) {
        return meanwhile.standings().stream()
                .filter(standing -> standing.kind().equals(SalePlan.KIND))
                .flatMap(standing -> told(standing, locale).stream())
                .toList();
    }

    /// What the button on a page says meanwhile.
    public static String button(Locale locale) {
        return new StoryWords(locale).of("mark.AWAY", Map.of());
    }

    private synchronized Optional<PaymentStory> told(Standing standing, Locale locale) {
        return Optional.ofNullable(last.get(new Key(standing.activity().value(), locale)))
                .map(story -> now(story, AwayStory.of(standing), new StoryWords(locale)));
    }

    private PaymentStory now(PaymentStory was, AwayStory is, StoryWords words) {
        var truth = is.truth();
        var approved = is.isPaid() ? truth.map(ChargeTruth::approved).orElse(was.approved()) : was.approved();
        var amount = MoneyText.of(is.isPaid() ? approved : was.requested(), words.locale());
        var money = new StoryLine(
                is.money(),
                words.of("money." + is.money(), Map.of("amount", amount)),
                Optional.of(clock.instant()),
                Optional.empty());
        var inPims = is.isPaid()
                ? new StoryLine(
                        "NONE",
                        words.of("pims.AWAY", Map.of("pims", was.pimsName())),
                        Optional.empty(),
                        Optional.empty())
                : was.inPims();
        var say = "say." + is.screen().name();
        return new PaymentStory(
                was.id(),
                was.code(),
                is.screen(),
                is.progress(),
                was.requested(),
                approved,
                was.open(),
                was.clientName(),
                was.clientEmail(),
                was.patients(),
                was.pimsName(),
                was.invoices(),
                was.way(),
                was.readerId(),
                was.readerLabel(),
                was.desk(),
                was.person(),
                was.startedAt(),
                truth.flatMap(ChargeTruth::card).or(was::card),
                was.processorReference(),
                money,
                inPims,
                was.receipt(),
                Optional.of(is.problem()),
                words.has(say) ? Optional.of(words.of(say, Map.of())) : Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                was.refunds(),
                Money.zero(was.requested().currency()),
                List.of(),
                was.practice());
    }
}
