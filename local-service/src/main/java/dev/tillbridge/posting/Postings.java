package dev.tillbridge.posting;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.Signal;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.Person;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The outbox to the PIMS. Safe for any number of threads; every method works inside the caller's transaction.
public final class Postings {
    private static final Set<ProblemCode> FOR_A_SCREEN =
            Set.of(ProblemCode.INVOICE_PAGE_NOT_SHOWN, ProblemCode.NO_BROWSER_REACHES_PIMS);

    private final Clock clock;
    private final Ids ids;
    private final Activities activities;
    private final Mapping mapping;
    private final PostingStore store;
    private final Attention attention;
    private final SeenInPims seen;

    Postings(
            Clock clock,
            Ids ids,
            Activities activities,
            Mapping mapping,
            PostingStore store,
            Attention attention,
            SeenInPims seen) {
        this.clock = clock;
        this.ids = ids;
        this.activities = activities;
        this.mapping = mapping;
        this.store = store;
        this.attention = attention;
        this.seen = seen;
    }

    /// What is missing in the settings before a payment of this kind can be put into the PIMS; asked before the
    /// card.
    public Optional<Problem> missing(View view, NewPosting wanted) {
        return wanted.canBeEntered() && mapping.enabled(view) ? mapping.missing(view, wanted) : Optional.empty();
    }

    /// Puts a payment into the outbox, in the transaction that books it. Once per payment and invoice: a second
    /// call changes nothing.
    public void queue(Tx tx, NewPosting asked) {
        var id = ids.next();
        var state = first(tx, asked);
        var posting = new Posting(
                id,
                asked,
                state,
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                clock.instant());
        if (!PostingRows.insert(tx, posting)) {
            return;
        }
        store.tell(tx, posting, state.name());
        if (state == PostingState.QUEUED) {
            // Where the payment is at home: its browser has the PIMS open.
            activities.startBeside(
                    tx, new ActivityId(asked.paymentId()), new ActivityId(id), PostingPlan.KIND, Json.tree(asked));
        } else if (state == PostingState.TO_ENTER) {
            attention.raise(
                    tx,
                    AttentionKind.ENTER_IT,
                    id,
                    Optional.of(asked.paymentId()),
                    Words.byHand(asked),
                    Words.byHand(asked).code().name());
        }
    }

    private PostingState first(Tx tx, NewPosting asked) {
        if (!mapping.enabled(tx)) {
            return PostingState.DISABLED;
        }
        if (!asked.canBeEntered()) {
            return PostingState.TO_ENTER;
        }
        boolean mixed = asked.practiceMoney() && !asked.practicePims();
        return mixed ? PostingState.DISABLED : PostingState.QUEUED;
    }

    /// Put it in now; here, when the desk that was to do it does not answer. Reads the PIMS first like any other try.
    /// Throws `NOT_FOUND`, or `ENTRY_UNDER_WAY` when there
    /// is nothing to put in.
    public void putIn(Tx tx, String postingId) {
        var posting = get(tx, postingId);
        if (!signal(tx, posting, PostingPlan.PUT_IN, Map.of())) {
            throw Words.of(ProblemCode.NOTHING_TO_PUT_IN, posting.asked()).asException();
        }
    }

    /// Whether an entry on this invoice waits for the invoice, or its PIMS, to be on a screen.
    public boolean waitsForScreen(View view, InvoiceKey invoice) {
        return PostingRows.ofInvoice(view, invoice).stream().anyMatch(Postings::waitsForScreen);
    }

    /// The invoice is on a screen that is connected here: what waits for that goes on, here. Nothing is entered that
    /// could not have
    /// been entered by itself before.
    public void onScreen(Tx tx, InvoiceKey invoice) {
        PostingRows.ofInvoice(tx, invoice).stream()
                .filter(Postings::waitsForScreen)
                .forEach(posting -> {
                    activities.bringHome(tx, new ActivityId(posting.id()));
                    signal(tx, posting, PostingPlan.ON_SCREEN, Map.of());
                });
    }

    private static boolean waitsForScreen(Posting posting) {
        return posting.state() == PostingState.VERIFY_FIRST
                && posting.problem()
                        .map(Problem::code)
                        .filter(FOR_A_SCREEN::contains)
                        .isPresent();
    }

    /// A person says that they entered it by hand. Throws `NOT_FOUND`, or `ENTRY_UNDER_WAY` while a tab is at it
    /// or when
    /// it is in the PIMS already.
    public void entered(Tx tx, String postingId, Optional<Person> person, String desk) {
        var posting = get(tx, postingId);
        if (!posting.state().mayBeTicked()) {
            throw Words.of(ProblemCode.ENTRY_UNDER_WAY, posting.asked()).asException();
        }
        var by = person.map(Person::name).orElse(desk);
        store.put(tx, posting, posting.ticked(person, clock.instant()), "ENTERED");
        signal(
                tx,
                posting,
                PostingPlan.ENTERED,
                Map.of("person", person.map(Person::name).orElse("-"), "desk", desk));
        for (var kind : List.of(AttentionKind.ENTER_IT, AttentionKind.WRONG_IN_PIMS, AttentionKind.TICK_IN_DOUBT)) {
            attention.end(tx, kind, postingId, by, "entered by hand");
        }
    }

    /// A person's answer to "Is this the payment?". Throws `NOT_FOUND`, or `NOTHING_TO_PUT_IN` when that is not
    /// asked.
    public void isThePayment(Tx tx, String postingId, boolean yes, Optional<Person> person) {
        var posting = get(tx, postingId);
        if (!posting.question()) {
            throw Words.of(ProblemCode.NOTHING_TO_PUT_IN, posting.asked()).asException();
        }
        var next = yes ? PostingState.POSTED : PostingState.VERIFY_FIRST;
        var answered = posting.with(next, Optional.empty(), false, clock.instant());
        store.put(tx, posting, yes ? answered.seen(clock.instant()) : answered, "ANSWERED");
        if (yes) {
            seen.accepted(tx, posting, clock.instant());
        }
        var answer = Map.of("yes", yes, "person", person.map(Person::name).orElse("-"));
        activities.bringHomeIfSilent(tx, new ActivityId(postingId));
        activities.decide(tx, new ActivityId(postingId), Json.tree(answer));
    }

    /// An invoice was read: marks what it shows of ours, and questions a person's tick that it does not show. Call
    /// it with every reading.
    public void seen(Tx tx, Reading reading) {
        seen.read(tx, reading);
    }

    public Optional<Posting> find(View view, String postingId) {
        return PostingRows.find(view, postingId);
    }

    /// The entries of a payment, one per invoice.
    public List<Posting> ofPayment(View view, String paymentId) {
        return PostingRows.ofPayment(view, paymentId);
    }

    public List<Posting> ofInvoice(View view, InvoiceKey invoice) {
        return PostingRows.ofInvoice(view, invoice);
    }

    /// A client's payments that the PIMS does not have yet.
    public List<Posting> notInPims(View view, String pims, String clientId) {
        return PostingRows.ofClient(view, pims, clientId).stream()
                .filter(posting -> !posting.state().done())
                .toList();
    }

    /// How many a person must enter by hand.
    public int toEnter(View view) {
        return PostingRows.countIn(view, PostingState.TO_ENTER);
    }

    /// Everything that is not in the PIMS yet, oldest first.
    public List<Posting> open(View view) {
        return PostingRows.inStates(
                view,
                Arrays.stream(PostingState.values())
                        .filter(state -> !state.done())
                        .toList());
    }

    /// Where invoices stood that were paid last, each PIMS once; none that were typed in.
    public List<InvoicePlace> places(View view) {
        var places = new LinkedHashMap<String, InvoicePlace>();
        for (var posting : PostingRows.newest(view, 50)) {
            if (!posting.asked().typed()) {
                places.putIfAbsent(
                        posting.asked().invoice().pims(), posting.asked().place());
            }
        }
        return List.copyOf(places.values());
    }

    /// All that were made from a moment until before another.
    public List<Posting> madeBetween(View view, Instant from, Instant to) {
        return PostingRows.madeBetween(view, from, to);
    }

    /// Whether the desk that is putting it in was not heard of for a minute: another one may look what is in the PIMS
    /// and go on from there.
    public boolean isStranded(View view, Posting posting) {
        return posting.state() == PostingState.POSTING && activities.isHomeSilent(view, new ActivityId(posting.id()));
    }

    private boolean signal(Tx tx, Posting posting, Signal signal, Map<String, String> payload) {
        activities.bringHomeIfSilent(tx, new ActivityId(posting.id()));
        return activities.signal(tx, new ActivityId(posting.id()), signal, Json.tree(payload));
    }

    private static Posting get(Tx tx, String id) {
        return PostingRows.find(tx, id)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", id).asException());
    }
}
