package dev.tillbridge.giveback;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.BankReturnAnswer;
import dev.tillbridge.payment.BankReturns;
import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.HappeningHandler;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.Optional;

/// A client's bank took money of a bank payment back after it had been paid: it is looked up, then booked back once.
public final class BankReturnNews implements HappeningHandler {
    private final Database database;
    private final Payments payments;
    private final GiveBack giveBack;
    private final BankReturns returns;
    private final PaymentProvider provider;
    private final Activities activities;

    /// @param provider says of a payment that the books do not know yet whose it is
    public BankReturnNews(
            Database database,
            Payments payments,
            GiveBack giveBack,
            BankReturns returns,
            PaymentProvider provider,
            Activities activities) {
        this.database = database;
        this.payments = payments;
        this.giveBack = giveBack;
        this.returns = returns;
        this.provider = provider;
        this.activities = activities;
    }

    @Override
    public String kind() {
        return "dispute";
    }

    @Override
    public Handled handle(String account, Happening hint) {
        var known = database.<Known>read(view -> known(view, account, hint));
        var ours = known.attempt();
        if (ours.isEmpty()) {
            return known.waits() ? notBookedYet(account, hint) : new Handled.NotOurs();
        }
        if (!ours.get().state().settled()) {
            return afterTheLook(ours.get());
        }
        return switch (returns.look(hint.object())) {
            case BankReturnAnswer.Gone(var back) ->
                back.payment().equals(ours.get().reference().orElse(""))
                        ? new Handled.Done(
                                tx -> giveBack.sentBack(tx, ours.get().id(), back))
                        : new Handled.NotOurs();
            case BankReturnAnswer.NotGone() -> new Handled.Done(tx -> {});
            case BankReturnAnswer.Unknown(var problem) -> new Handled.Cannot(problem);
        };
    }

    /// @param attempt the bank payment that has this reference
    /// @param waits whether another on this account has none yet
    private record Known(Optional<Attempt> attempt, boolean waits) {}

    private Known known(View view, String account, Happening hint) {
        // In this order: what stops waiting between the two has its reference by then.
        boolean waits =
                hint.payment().isPresent() && payments.waiting(view).stream().anyMatch(each -> isOn(each, account));
        var attempt = hint.payment()
                .flatMap(payment -> payments.byReference(view, account, payment))
                .filter(BankReturnNews::isBank);
        return new Known(attempt, waits);
    }

    /// The news of a return may be read before that of the payment: then it is looked at first, and this news again.
    private Handled notBookedYet(String account, Happening hint) {
        return switch (provider.look(hint.payment().orElseThrow())) {
            case ProviderAnswer.Known(var truth) ->
                database.<Optional<Attempt>>read(
                                view -> Optional.ofNullable(truth.metadata().get("attempt"))
                                        .flatMap(id -> payments.find(view, id)))
                        .filter(attempt -> isOn(attempt, account))
                        .map(this::afterTheLook)
                        .orElseGet(Handled.NotOurs::new);
            case ProviderAnswer.Absent() -> new Handled.NotOurs();
            case ProviderAnswer.NotDone(var problem, var _) -> new Handled.Cannot(problem);
            case ProviderAnswer.Unknown(var problem) -> new Handled.Cannot(problem);
        };
    }

    private Handled afterTheLook(Attempt attempt) {
        database.change(tx -> activities.lookNow(tx, new ActivityId(attempt.activityId())));
        return new Handled.Cannot(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
    }

    private static boolean isOn(Attempt attempt, String account) {
        return isBank(attempt) && attempt.asked().account().equals(account);
    }

    private static boolean isBank(Attempt attempt) {
        return attempt.asked().way() == WayToPay.BANK_PAYMENT;
    }

    /// What is not final goes on by itself; what went back of what was final is told by the processor's list only.
    @Override
    public void lookAtAll(Tx tx, String account) {}
}
