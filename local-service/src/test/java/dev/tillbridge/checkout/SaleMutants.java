package dev.tillbridge.checkout;

import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.Facts;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.store.Tx;
import java.util.Map;
import java.util.Optional;

/// Sales that are wrong in one way each.
public final class SaleMutants {
    private SaleMutants() {}

    /// Moves the payment in the transaction of its result and books it in one of its own afterwards.
    public static Mutant bookAfterCommit() {
        return new Mutant() {
            @Override
            public CheckoutRoom checkout(Clinic clinic) {
                return CheckoutRoom.of(clinic.inside(), clinic.outsiders(), new LateBooks(clinic));
            }
        };
    }

    /// Takes a lost answer for a lost charge: makes another one and has it paid.
    public static Mutant chargeAgainOnUnknown() {
        return new Mutant() {
            @Override
            public CheckoutRoom checkout(Clinic clinic) {
                var in = clinic.inside();
                var out = clinic.outsiders();
                var books = books(clinic);
                var readings = new ReadingsAhead(out.pims(), in.clock(), in.aside());
                var room = CheckoutRoom.of(in, out, books, readings);
                var steps =
                        new ReaderSteps(
                                out.provider(),
                                out.terminal(),
                                new ChargeSteps.Parts(readings, CheckoutRoom.ownMoney(in), books)) {
                            @Override
                            public Optional<Step> show() {
                                return super.show().map(right -> new ShowAgain(right, out));
                            }
                        };
                return new CheckoutRoom(
                        room.checkout(),
                        room.captures(),
                        room.stories(),
                        room.marks(),
                        room.receipts(),
                        room.mails(),
                        room.silence(),
                        room.accounts(),
                        room.links(),
                        room.sweep(),
                        room.cards(),
                        room.forgetting(),
                        new SalePlan(new SaleWays(Map.of(WayToPay.CARD_READER, steps))));
            }
        };
    }

    /// Claims in one transaction and begins the sale in the next.
    public static Mutant claimOutsideTheTransaction() {
        return new Mutant() {
            @Override
            public String charge(Clinic clinic, SaleAsk ask) {
                var desk = new Desk(clinic.database, clinic.people, clinic.locations);
                var opening = CheckoutRoom.opening(clinic.inside(), clinic.outsiders(), desk, clinic.room.accounts());
                if (clinic.database.read(view -> clinic.activities
                        .find(view, new ActivityId(ask.activityId()))
                        .isPresent())) {
                    return ask.activityId();
                }
                var capture = clinic.room.captures().get(ask.captureId());
                var sale = clinic.database.write(tx -> opening.reserve(tx, ask, capture, opening.account(ask.pays())));
                clinic.database.change(tx -> opening.begin(tx, sale));
                return ask.activityId();
            }
        };
    }

    private static SaleBooks books(Clinic clinic) {
        return new SaleBooks(
                clinic.payments,
                clinic.ledger,
                clinic.terminals,
                clinic.posting.postings(),
                clinic.attention,
                CheckoutRoom.wishes(clinic.inside()));
    }

    private static final class LateBooks extends SaleBooks {
        private final Clinic clinic;

        LateBooks(Clinic clinic) {
            super(
                    clinic.payments,
                    clinic.ledger,
                    clinic.terminals,
                    clinic.posting.postings(),
                    clinic.attention,
                    CheckoutRoom.wishes(clinic.inside()));
            this.clinic = clinic;
        }

        @Override
        void book(Tx tx, SaleJournal sale, Attempt attempt, ChargeTruth truth) {
            var captured = clinic.payments.move(tx, attempt.id(), AttemptState.CAPTURED, Facts.of(truth));
            tx.afterCommit(() -> clinic.database.change(later -> {
                clinic.ledger.capture(later, captured);
                SalePostings.of(sale, captured, truth.seenAt())
                        .forEach(posting -> clinic.posting.postings().queue(later, posting));
            }));
        }
    }

    private record ShowAgain(Step right, CheckoutRoom.Outside out) implements Step {
        @Override
        public String name() {
            return right.name();
        }

        @Override
        public StepResult run(StepContext context) {
            return right.run(context);
        }

        @Override
        public StepResult resolve(StepContext context) {
            var sale = SaleJournal.of(context.journal()).request();
            if (out.provider().create(sale.order(), context.key() + "-again")
                    instanceof ProviderAnswer.Known(var truth)) {
                var _ = out.terminal().clear(sale.cardReader());
                var _ = out.terminal().show(sale.cardReader(), truth.reference(), sale.amount(), false, context.key());
                var _ = out.terminal().look(sale.cardReader());
            }
            return new StepResult.Done(Json.tree(new ShowAmount.Shown(true)));
        }

        @Override
        public void record(Tx tx, StepContext context, StepResult result) {
            right.record(tx, context, result);
        }
    }
}
