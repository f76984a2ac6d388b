package dev.tillbridge.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.terminal.Reader;
import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.terminal.TerminalAnswer;
import dev.tillbridge.terminal.TerminalId;
import dev.tillbridge.terminal.TerminalInfo;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a reader shows. A reader knows only its latest action, so that the charge in it is always named.
final class ReaderReading {
    private static final Pattern ID = Pattern.compile("tmr_[A-Za-z0-9_]{1,100}");

    private ReaderReading() {}

    static boolean isReader(@Nullable String id) {
        return id != null && ID.matcher(id).matches();
    }

    static TerminalAnswer shown(Reader reader) {
        var action = reader.getAction();
        if (action == null) {
            return "online".equals(reader.getStatus())
                    ? new TerminalAnswer.Idle()
                    : new TerminalAnswer.NotDone(
                            Problem.of(ProblemCode.READER_OFFLINE, "reader", label(reader)), false);
        }
        var process = action.getProcessPaymentIntent();
        // Other software may use the reader for other things; then it shows nothing of ours.
        var charge = process == null ? "" : Texts.bounded(process.getPaymentIntent(), 120);
        return switch (OddAnswer.need(action.getStatus(), "action status")) {
            case "in_progress" -> new TerminalAnswer.Showing(charge, false);
            case "succeeded" -> new TerminalAnswer.Ended(charge, true, "", "");
            case "failed" ->
                new TerminalAnswer.Ended(
                        charge,
                        false,
                        Texts.bounded(action.getFailureCode(), 80),
                        Texts.bounded(action.getFailureMessage(), 300));
            default -> throw new OddAnswer("action status " + Texts.bounded(action.getStatus(), 40));
        };
    }

    /// The amount of the charge on the reader's screen, if the answer carries it.
    static @Nullable Money amountShown(Reader reader) {
        var action = reader.getAction();
        var process = action == null ? null : action.getProcessPaymentIntent();
        PaymentIntent intent = process == null ? null : process.getPaymentIntentObject();
        if (intent == null || intent.getAmount() == null || intent.getCurrency() == null) {
            return null;
        }
        try {
            return Money.of(intent.getAmount(), intent.getCurrency().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknownCurrency) {
            throw new OddAnswer("unknown currency");
        }
    }

    static TerminalInfo info(Reader reader) {
        if (!isReader(reader.getId())) {
            throw new OddAnswer("a reader without an id");
        }
        return new TerminalInfo(
                new TerminalId(StripeReaders.DRIVER + ":" + reader.getId()),
                label(reader),
                Texts.bounded(reader.getDeviceType(), 60),
                Texts.bounded(reader.getSerialNumber(), 60),
                "online".equals(reader.getStatus()));
    }

    static String label(Reader reader) {
        var label = Texts.bounded(reader.getLabel(), 80);
        return label.isEmpty() ? Texts.bounded(reader.getId(), 80) : label;
    }
}
