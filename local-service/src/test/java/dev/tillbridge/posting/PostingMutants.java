package dev.tillbridge.posting;

import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.json.Json;
import dev.tillbridge.pims.Entry;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.store.Tx;
import java.util.List;

/// Postings that are wrong in one way each.
public final class PostingMutants {
    private PostingMutants() {}

    /// Takes a broken entry for none and enters again.
    public static Mutant enterAgainOnUnknown() {
        return new Mutant() {
            @Override
            public PostingRoom posting(Clinic clinic) {
                var right = Mutant.super.posting(clinic);
                var mapping = new Mapping(new PostingSettings(clinic.locations));
                var books = new PostingBooks(
                        clinic.database,
                        clinic.outside.clock(),
                        mapping,
                        new PostingStore(
                                clinic.events,
                                new ReversalBooks(
                                        clinic.outside.clock(), clinic.events, clinic.attention, clinic.payments)),
                        clinic.payments,
                        clinic.attention);
                var pims = clinic.outside.pims();
                var plan = new PostingPlan(new PostingSteps(pims, books) {
                    @Override
                    Step enter() {
                        return new EnterAgain(super.enter(), pims);
                    }
                });
                return new PostingRoom(right.postings(), right.reversals(), plan, right.away());
            }
        };
    }

    private record EnterAgain(Step right, PimsConnector pims) implements Step {
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
            var asked = context.journal().request(NewPosting.class);
            var entry = new Entry(asked.amount(), asked.day(), "Card", "", asked.reference(), asked.part());
            var _ = pims.enter(asked.place(), entry, text -> {});
            return new StepResult.Done(Json.tree(new EnterPayment.Entered(true, null, List.of())));
        }

        @Override
        public void record(Tx tx, StepContext context, StepResult result) {
            right.record(tx, context, result);
        }
    }
}
