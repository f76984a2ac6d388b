package dev.tillbridge.giveback;

import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.RefundAnswer;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;

/// Ways to give back wrongly, for the tests that must notice.
public final class GiveBackMutants {
    private GiveBackMutants() {}

    /// Takes a lost answer for none, and gives back again under a new key.
    public static Mutant sendAgainOnUnknown() {
        return wired((clinic, books) -> new GiveBackSteps(clinic.outside.givingBack(), books) {
            @Override
            Step sendBack() {
                return new SendAgain(super.sendBack(), clinic.outside.givingBack());
            }
        });
    }

    /// Books what went back before the row that says so is stored.
    public static Mutant bookOutside() {
        return wired((clinic, books) -> new GiveBackSteps(clinic.outside.givingBack(), books) {
            @Override
            Step sendBack() {
                return new BookOutside(super.sendBack(), clinic, books);
            }
        });
    }

    private interface Steps {
        GiveBackSteps of(Clinic clinic, GiveBackBooks books);
    }

    private static Mutant wired(Steps steps) {
        return new Mutant() {
            @Override
            public GiveBackRoom givingBack(Clinic clinic) {
                var right = Mutant.super.givingBack(clinic);
                var in = clinic.givingBackInside();
                var elsewhere = GiveBackRoom.elsewhere(in, clinic.givingBackOutside());
                var books = GiveBackRoom.books(in, elsewhere);
                return new GiveBackRoom(right.giveBack(), new GiveBackPlan(steps.of(clinic, books)), right.foundPlan());
            }
        };
    }

    private record SendAgain(Step right, RefundProvider provider) implements Step {
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
            var order = new GiveBackJournal(context.journal()).request().order();
            return provider.refund(order, context.key() + "-again") instanceof RefundAnswer.Known(var truth)
                    ? new StepResult.Done(Json.tree(truth))
                    : new StepResult.Unknown(Problem.of(ProblemCode.GIVE_BACK_UNKNOWN));
        }

        @Override
        public void record(Tx tx, StepContext context, StepResult result) {
            right.record(tx, context, result);
        }
    }

    private record BookOutside(Step right, Clinic clinic, GiveBackBooks books) implements Step {
        @Override
        public String name() {
            return right.name();
        }

        @Override
        public StepResult run(StepContext context) {
            return booked(context, right.run(context));
        }

        @Override
        public StepResult resolve(StepContext context) {
            return booked(context, right.resolve(context));
        }

        private StepResult booked(StepContext context, StepResult result) {
            if (result instanceof StepResult.Done(var answer)) {
                clinic.database.change(tx ->
                        books.taken(tx, new GiveBackJournal(context.journal()), Json.as(answer, RefundTruth.class)));
            }
            return result;
        }

        @Override
        public void record(Tx tx, StepContext context, StepResult result) {}
    }
}
