package dev.tillbridge.checkout;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionItem;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.json.Json;
import dev.tillbridge.location.Location;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.Refund;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.payment.Settlement;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.posting.Reversals;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.receipt.ReceiptHistory;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells payments: what a screen shows, the timeline, the story for support. Safe for any number of threads.
public final class Stories {
    private final Clock clock;
    private final Activities activities;
    private final Payments payments;
    private final Postings postings;
    private final Reversals reversals;
    private final Refunds refunds;
    private final Attention attention;
    private final ReceiptHistory receipts;
    private final Locations locations;

    Stories(
            Clock clock,
            Activities activities,
            Payments payments,
            Postings postings,
            Reversals reversals,
            Refunds refunds,
            Attention attention,
            ReceiptHistory receipts,
            Locations locations) {
        this.clock = clock;
        this.activities = activities;
        this.payments = payments;
        this.postings = postings;
        this.reversals = reversals;
        this.refunds = refunds;
        this.attention = attention;
        this.receipts = receipts;
        this.locations = locations;
    }

    /// The payment as it stands, in the location's language. Throws `NOT_FOUND`.
    public PaymentStory story(View view, String paymentId) {
        return story(view, attempt(view, paymentId));
    }

    /// [#story] in another language.
    public PaymentStory story(View view, String paymentId, Locale locale) {
        return story(view, attempt(view, paymentId), locale);
    }

    /// The payments that run or are not sure, newest first.
    public List<PaymentStory> running(View view) {
        // Held money waits for hours, and nobody waits for it.
        return payments.running(view).stream()
                .filter(attempt -> attempt.state() != AttemptState.AUTHORIZED)
                .map(attempt -> story(view, attempt))
                .toList();
    }

    /// Whether people must be told that nobody knows how this payment stands.
    boolean unsure(View view, Attempt attempt) {
        return state(view, attempt).screen() == StoryScreen.NOT_SURE;
    }

    /// Payments that hold every word of the query, newest first; see [Payments#search].
    public List<PaymentStory> search(View view, String query, int limit) {
        return payments.search(view, query, limit).stream()
                .map(attempt -> story(view, attempt))
                .toList();
    }

    /// What happened, oldest first, in plain words.
    public List<StoryRow> timeline(View view, String paymentId) {
        var location = locations.location(view);
        var pims = readings(attempt(view, paymentId)).pims().name();
        var words = new StoryWords(location.locale());
        var rows = new ArrayList<>(new StoryTimeline(words, pims).of(rows(view, paymentId)));
        attempt(view, paymentId)
                .settlement()
                .ifPresent(said -> rows.add(
                        settled(words, said, rows.isEmpty() ? 0 : rows.getLast().number())));
        return rows;
    }

    private static StoryRow settled(StoryWords words, Settlement said, long number) {
        var text = words.of(
                said.counts() ? "t.SETTLED.counts" : "t.SETTLED.apart",
                Map.of(
                        "person", said.person().name(),
                        "reason", said.reason(),
                        "reference", said.reference().orElse("-")));
        return new StoryRow(number, said.at(), text);
    }

    /// The story without personal data, to copy for support.
    public String forSupport(View view, String paymentId) {
        return ForSupport.of(attempt(view, paymentId), postings.ofPayment(view, paymentId), rows(view, paymentId));
    }

    private PaymentStory story(View view, Attempt attempt) {
        return story(view, attempt, locations.location(view).locale());
    }

    private PaymentStory story(View view, Attempt attempt, Locale locale) {
        var location = locations.location(view);
        var id = new ActivityId(attempt.activityId());
        var state = state(view, attempt);
        var sale = state.sale();
        var entries = state.postings();
        var words = new StoryWords(locale);
        var pims = readings(attempt).pims().name();
        var lines = new StoryLines(words, location.zone(), pims);
        var screen = state.screen();
        var open = screen == StoryScreen.CHANGED ? nowOpen(attempt, state.problem()) : attempt.open();
        var most = Refunds.most(attempt, state.refunds());
        var upcoming =
                screen == StoryScreen.NOT_SURE ? activities.upcoming(view, id) : Optional.<Activities.Upcoming>empty();
        return new PaymentStory(
                attempt.activityId(),
                attempt.code().value(),
                screen,
                state.progress(),
                attempt.requested(),
                attempt.amounts().approved(),
                open,
                attempt.asked().payer().name(),
                ReceiptWish.email(readings(attempt)).map(MailAddress::text),
                attempt.asked().patients(),
                pims,
                invoices(
                        attempt,
                        screen == StoryScreen.CHANGED ? Optional.of(open) : Optional.empty(),
                        entries,
                        lines,
                        words,
                        pims),
                sale.request().pays(),
                attempt.asked().terminal(),
                Optional.ofNullable(sale.request().readerLabel()),
                attempt.asked().desk(),
                attempt.asked().person().map(Person::name),
                attempt.createdAt(),
                attempt.card(),
                attempt.reference(),
                lines.money(state, screen),
                lines.inPims(state),
                lines.receipt(
                        state,
                        receipts.of(view, attempt.activityId()),
                        ReceiptWish.of(
                                location,
                                readings(attempt),
                                sale.request().ask().receiptTo())),
                problem(state, screen),
                say(words, screen),
                upcoming.map(Activities.Upcoming::dueAt),
                upcoming.map(Activities.Upcoming::looks).orElse(0),
                new StoryToEnter(words, (program, way, brand) -> paymentType(location, program, way, brand))
                        .of(entries, state.reversals()),
                new StoryRefunds(words, state.refunds().isEmpty() ? Set.of() : seeTo(view, attempt))
                        .of(state.refunds()),
                most,
                StoryActions.of(state, screen, location.mails(), most.isPositive()),
                attempt.asked().practice());
    }

    private StoryState state(View view, Attempt attempt) {
        var journal = activities.journal(view, new ActivityId(attempt.activityId()));
        var entries = postings.ofPayment(view, attempt.activityId());
        var stranded =
                entries.stream().filter(each -> postings.isStranded(view, each)).toList();
        // Most payments have nothing of the kind, and every desk tells every change.
        var back = attempt.amounts().captured().isPositive()
                ? told(refunds.ofAttempt(view, attempt.id()))
                : List.<Refund>of();
        return new StoryState(
                attempt,
                SaleJournal.of(journal.orElseThrow()),
                entries,
                stranded,
                back,
                back.isEmpty() ? List.of() : reversals.ofPayment(view, attempt.activityId()),
                clock.instant());
    }

    /// The one that people are told of comes last: what is not known yet, else what they did here.
    private static List<Refund> told(List<Refund> refunds) {
        Comparator<Refund> byWeight =
                Comparator.comparing(refund -> refund.state().running());
        return refunds.stream()
                .sorted(byWeight.thenComparing(refund -> !refund.asked().elsewhere())
                        .thenComparing(Refund::createdAt))
                .toList();
    }

    /// Why the latest giving back came to nothing, or came back, says more than what is known of the charge.
    private static Optional<Problem> problem(StoryState state, StoryScreen screen) {
        return switch (screen) {
            case GIVE_BACK_NOT_SURE, NOT_GIVEN_BACK -> state.refunds().getLast().problem();
            default -> state.problem();
        };
    }

    /// The refunds that people have to see to.
    private Set<String> seeTo(View view, Attempt attempt) {
        return attention.ofPayment(view, attempt.activityId()).stream()
                .filter(item -> item.end().isEmpty())
                .filter(item -> item.kind() == AttentionKind.GIVE_BACK_CAME_BACK
                        || item.kind() == AttentionKind.GIVE_BACK_OTHERWISE
                        || item.kind() == AttentionKind.BANK_CAME_BACK
                        || item.kind() == AttentionKind.GIVEN_BACK_ELSEWHERE)
                .map(AttentionItem::subject)
                .collect(Collectors.toSet());
    }

    /// What a changed invoice comes to now, where all of it was to be charged; else zero, and it is read again.
    private static Money nowOpen(Attempt attempt, Optional<Problem> changed) {
        var currency = attempt.requested().currency();
        return changed.filter(problem -> problem.code() == ProblemCode.INVOICE_CHANGED)
                .filter(problem -> attempt.rows().size() == 1)
                .filter(problem -> Detail.money(attempt.requested().minorUnits(), currency.getCurrencyCode())
                        .equals(problem.details().get("was")))
                .map(problem -> Detail.minorUnits(problem.details().getOrDefault("now", "")))
                .filter(OptionalLong::isPresent)
                .map(now -> new Money(now.getAsLong(), currency))
                .orElse(Money.zero(currency));
    }

    private static List<StoryInvoice> invoices(
            Attempt attempt,
            Optional<Money> changed,
            List<Posting> entries,
            StoryLines lines,
            StoryWords words,
            String pims) {
        return attempt.rows().stream()
                .map(row -> {
                    var entry = entries.stream()
                            .filter(each -> each.asked().invoice().equals(row.invoice()))
                            .findFirst();
                    return new StoryInvoice(
                            row.invoice().id(),
                            row.number(),
                            row.captured().isPositive()
                                    ? row.captured()
                                    : row.asked().amount(),
                            changed.orElseGet(() -> row.asked().amount().minus(row.captured())),
                            entry.map(each -> each.state().name()).orElse("NONE"),
                            entry.map(Posting::id),
                            entry.map(Posting::question).orElse(false),
                            entry.map(lines::entry)
                                    .orElseGet(() -> new StoryLine(
                                            "NONE",
                                            words.of("pims.NONE", Map.of("pims", pims)),
                                            Optional.empty(),
                                            Optional.empty())));
                })
                .toList();
    }

    private static String paymentType(Location location, String pims, String way, String brand) {
        return location.paymentType(pims, way, brand).orElse(brand);
    }

    private static Optional<String> say(StoryWords words, StoryScreen screen) {
        var key = "say." + screen.name();
        return words.has(key) ? Optional.of(words.of(key, Map.of())) : Optional.empty();
    }

    private List<JournalRow> rows(View view, String paymentId) {
        var rows = new ArrayList<JournalRow>();
        activities.journal(view, new ActivityId(paymentId)).ifPresent(journal -> rows.addAll(journal.rows()));
        for (var posting : postings.ofPayment(view, paymentId)) {
            activities.journal(view, new ActivityId(posting.id())).ifPresent(journal -> rows.addAll(journal.rows()));
        }
        for (var refund : refunds.ofAttempt(view, attempt(view, paymentId).id())) {
            activities.journal(view, new ActivityId(refund.id())).ifPresent(journal -> rows.addAll(journal.rows()));
        }
        return rows;
    }

    private Attempt attempt(View view, String paymentId) {
        return payments.byActivity(view, paymentId).stream()
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", paymentId).asException());
    }

    static SaleReadings readings(Attempt attempt) {
        return Json.as(attempt.asked().invoice(), SaleReadings.class);
    }
}
