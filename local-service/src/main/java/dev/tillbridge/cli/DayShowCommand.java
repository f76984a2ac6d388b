package dev.tillbridge.cli;

import dev.tillbridge.protocol.Amount;
import dev.tillbridge.protocol.DayRef;
import dev.tillbridge.protocol.DayRow;
import dev.tillbridge.protocol.DayView;
import dev.tillbridge.protocol.Methods;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge day show`.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a day's money per way to pay, what differs and its one step, and what is open.")
final class DayShowCommand extends ServiceCommand {
    @Parameters(paramLabel = "DAY", arity = "0..1", description = "Like 2026-11-23; today when it is not given.")
    @Nullable
    String day;

    @Option(names = "--read", description = "Reads the practice software's list of the day first.")
    boolean read;

    @Option(names = "--read-processor", description = "Reads the processor's balance of the day first.")
    boolean readProcessor;

    DayShowCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        if (readProcessor) {
            door.call(Methods.DAY_READ_PROCESSOR, new DayRef(day));
        }
        var view = door.call(read ? Methods.DAY_READ : Methods.DAY, new DayRef(day));
        show(this, view);
        return done(view);
    }

    static void show(ServiceCommand to, DayView view) {
        var closed = view.closed();
        to.say(view.name() + (closed == null ? "" : ": closed by " + closed.by() + ", " + closed.at()));
        rows(to, view.rows());
        if (!view.late().isEmpty()) {
            to.say("Came in for " + view.lateDay() + " after that was closed:");
            rows(to, view.late());
        }
        if (!view.after().isEmpty()) {
            to.say("After the close:");
            rows(to, view.after());
        }
        to.say(view.pims());
        to.say(view.processor());
        for (int i = 0; i < view.differences().size(); i++) {
            var each = view.differences().get(i);
            to.say("Difference " + (i + 1) + ": " + each.text() + " " + each.step());
        }
        more(to, view.differencesCount() - view.differences().size());
        view.dismissed()
                .forEach(each -> to.say("Let be: " + each.text() + ": " + each.note() + " (" + each.by() + ")"));
        view.open().forEach(each -> to.say("Open: " + each.text()));
        more(to, view.openCount() - view.open().size());
        if (closed == null) {
            to.say("To close it with this open: --seen " + view.seen());
        }
    }

    private static void more(ServiceCommand to, int count) {
        if (count > 0) {
            to.say("and " + count + " more");
        }
    }

    static void rows(ServiceCommand to, List<DayRow> rows) {
        var table = new Table()
                .row(
                        "way to pay",
                        "payments",
                        "came in",
                        "given back",
                        "stays",
                        "surcharge",
                        "practice software",
                        "processor",
                        "counted",
                        "difference");
        for (var row : rows) {
            table.row(
                    row.name(),
                    String.valueOf(row.count()),
                    Amounts.text(row.gross()),
                    Amounts.text(row.givenBack()),
                    Amounts.text(row.net()),
                    Amounts.text(row.surcharge()),
                    text(row.pims()),
                    text(row.processor()),
                    text(row.counted()),
                    text(row.difference()));
        }
        table.lines().forEach(to::say);
    }

    static String text(@Nullable Amount amount) {
        return amount == null ? "-" : Amounts.text(amount);
    }
}
