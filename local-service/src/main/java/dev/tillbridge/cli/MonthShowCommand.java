package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.MonthRef;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge day month`.
@Command(
        name = "month",
        mixinStandardHelpOptions = true,
        description = "Shows a month: its money per way to pay, which days are closed, credits held, payouts, and who"
                + " gave back, decided without proof, typed and changed amounts.")
final class MonthShowCommand extends ServiceCommand {
    @Parameters(paramLabel = "MONTH", arity = "0..1", description = "Like 2026-11; this one when it is not given.")
    @Nullable
    String month;

    MonthShowCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var view = door.call(Methods.MONTH, new MonthRef(month));
        say(view.name());
        DayShowCommand.rows(this, view.rows());
        if (view.fees()) {
            view.rows().forEach(row -> say("Fees, " + row.name() + ": " + DayShowCommand.text(row.fees())));
        }
        view.days().stream()
                .filter(day -> day.money() || day.closedBy() != null)
                .forEach(day -> say(day.day() + (day.closedBy() == null ? ": open" : ": closed by " + day.closedBy())));
        view.payouts().forEach(payout -> say("Paid out " + payout.at() + ": " + Amounts.text(payout.amount())));
        view.credits()
                .forEach(each -> say(
                        "Credit of " + each.client() + " (" + each.clientId() + "): " + Amounts.text(each.amount())));
        view.givenBack()
                .forEach(each -> say((each.name().isEmpty() ? "Elsewhere" : each.name()) + " gave back "
                        + Amounts.text(each.amount()) + " (" + each.count() + ")"));
        view.deeds().forEach(each -> say(each.name() + ": " + each.deed() + " " + each.count()));
        return done(view);
    }
}
