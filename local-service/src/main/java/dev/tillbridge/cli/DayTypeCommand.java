package dev.tillbridge.cli;

import dev.tillbridge.money.MoneyText;
import dev.tillbridge.protocol.Amount;
import dev.tillbridge.protocol.DayRef;
import dev.tillbridge.protocol.DayTyped;
import dev.tillbridge.protocol.DayTypedKind;
import dev.tillbridge.protocol.Methods;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `tillbridge day type`.
@Command(
        name = "type",
        mixinStandardHelpOptions = true,
        description = "Notes what was counted of a way to pay, or its total in the practice software (--total).")
final class DayTypeCommand extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "DAY", description = "Like 2026-11-23.")
    String day = "";

    @Parameters(index = "1", paramLabel = "WAY", description = "cash, check, card-reader, ...")
    String way = "";

    @Parameters(index = "2", paramLabel = "AMOUNT", description = "Like 60.00, or - to take it back.")
    String amount = "";

    @Option(names = "--total", description = "It is the practice software's total, not what was counted.")
    boolean total;

    @Option(names = "--person", paramLabel = "ID", description = "Who says so.")
    @Nullable
    String person;

    DayTypeCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var currency = door.call(Methods.DAY, new DayRef(day)).currency();
        var view = door.call(
                Methods.DAY_TYPED,
                new DayTyped(
                        day,
                        total ? DayTypedKind.PIMS_TOTAL : DayTypedKind.COUNTED,
                        way.toUpperCase(Locale.ROOT).replace('-', '_'),
                        amount.equals("-") ? null : typed(currency),
                        person));
        DayShowCommand.show(this, view);
        return done(view);
    }

    private Amount typed(String currency) {
        return MoneyText.typed(amount, Currency.getInstance(currency))
                .map(money -> new Amount(money.minorUnits(), currency))
                .orElseThrow(() -> new ParameterException(specification(), "Not an amount: " + amount));
    }
}
