package dev.tillbridge.stripe;

import static dev.tillbridge.problem.ProblemCode.PROCESSOR_ANSWER_ODD;
import static dev.tillbridge.problem.ProblemCode.READER_BUSY;

import com.stripe.model.terminal.Reader;
import com.stripe.param.terminal.ReaderProcessPaymentIntentParams;
import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.terminal.CardTerminal;
import dev.tillbridge.terminal.TerminalAnswer;
import dev.tillbridge.terminal.TerminalId;
import dev.tillbridge.terminal.TerminalInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The readers of an account, driven through the processor. Thread-safe.
final class StripeReaders implements CardTerminal {
    static final String DRIVER = "stripe";
    private static final String SHOWN_INTENT = "action.process_payment_intent.payment_intent";
    private final StripeAccess access;
    private final ReaderEnrolment enrolment;

    StripeReaders(StripeAccess access) {
        this.access = access;
        this.enrolment = new ReaderEnrolment(access);
    }

    @Override
    public String driver() {
        return DRIVER;
    }

    @Override
    public TerminalAnswer show(TerminalId terminal, String charge, Money amount, boolean partialApproval, String key) {
        var reader = reader(terminal);
        var params = ReaderProcessPaymentIntentParams.builder()
                .setPaymentIntent(charge)
                .setProcessConfig(ReaderProcessPaymentIntentParams.ProcessConfig.builder()
                        .setSkipTipping(true)
                        .setEnableCustomerCancellation(true)
                        .build())
                .addExpand(SHOWN_INTENT)
                .build();
        var outcome =
                Certainty.of(() -> access.terminal().readers().processPaymentIntent(reader, params, access.keyed(key)));
        return switch (outcome) {
            case Outcome.Answered<Reader>(var answer) -> shown(terminal, answer, charge, amount);
            case Outcome.NotDone<Reader>(var problem, var unused1, var again) ->
                new TerminalAnswer.NotDone(named(problem, terminal), again);
            case Outcome.Moved<Reader>(var code, var said) -> moved(terminal, charge, code, said);
            case Outcome.Unknown<Reader>(var problem) -> perhaps(terminal, charge, problem);
        };
    }

    /// The answer says what is on the screen: it must be our charge with our amount, or it comes off at once.
    private TerminalAnswer shown(TerminalId terminal, Reader answer, String charge, Money amount) {
        if (StripeAccess.replayed(answer)) {
            return look(terminal);
        }
        return switch (Certainty.of(() -> isOurs(answer, charge, amount))) {
            case Outcome.Answered<Boolean>(var ours) when ours -> new TerminalAnswer.Showing(charge, false);
            case Outcome.Answered<Boolean> _,
                    Outcome.NotDone<Boolean> _,
                    Outcome.Moved<Boolean> _,
                    Outcome.Unknown<Boolean> _ -> {
                clear(terminal);
                yield new TerminalAnswer.Unknown(
                        Problem.of(PROCESSOR_ANSWER_ODD, "what", "another amount on the reader"));
            }
        };
    }

    private static boolean isOurs(Reader answer, String charge, Money amount) {
        return ReaderReading.shown(answer) instanceof TerminalAnswer.Showing(var shown, var unused1)
                && shown.equals(charge)
                && amount.equals(ReaderReading.amountShown(answer));
    }

    /// The reader is busy, or the charge is not payable: an earlier call of ours may be the reason.
    private TerminalAnswer moved(TerminalId terminal, String charge, String code, String said) {
        var now = look(terminal);
        if (isAbout(now, charge)) {
            return now;
        }
        return code.equals("terminal_reader_busy")
                ? new TerminalAnswer.NotDone(named(Problem.of(READER_BUSY), terminal), false)
                : new TerminalAnswer.Ended(charge, false, code, said);
    }

    private TerminalAnswer perhaps(TerminalId terminal, String charge, Problem problem) {
        var now = look(terminal);
        return isAbout(now, charge) ? now : new TerminalAnswer.Unknown(named(problem, terminal));
    }

    private static boolean isAbout(TerminalAnswer answer, String charge) {
        return switch (answer) {
            case TerminalAnswer.Showing(var shown, var unused1) -> shown.equals(charge);
            case TerminalAnswer.Ended(var ended, var unused1, var unused2, var unused3) -> ended.equals(charge);
            case TerminalAnswer.Idle _, TerminalAnswer.NotDone _, TerminalAnswer.Unknown _ -> false;
        };
    }

    @Override
    public TerminalAnswer look(TerminalId terminal) {
        var id = reader(terminal);
        var outcome = Certainty.of(() -> {
            var reader = access.terminal().readers().retrieve(id, access.unkeyed());
            if (!id.equals(reader.getId())) {
                throw new OddAnswer("another reader than asked for");
            }
            return ReaderReading.shown(reader);
        });
        return switch (outcome) {
            case Outcome.Answered<TerminalAnswer>(var answer) -> answer;
            // A question that got no answer says nothing about what reached the reader before.
            case Outcome.NotDone<TerminalAnswer>(var problem, var unused1, var unused2) ->
                new TerminalAnswer.Unknown(named(problem, terminal));
            case Outcome.Moved<TerminalAnswer>(var code, var unused1) ->
                new TerminalAnswer.Unknown(Problem.of(PROCESSOR_ANSWER_ODD, "what", code));
            case Outcome.Unknown<TerminalAnswer>(var problem) -> new TerminalAnswer.Unknown(named(problem, terminal));
        };
    }

    @Override
    public TerminalAnswer clear(TerminalId terminal) {
        var id = reader(terminal);
        var outcome = Certainty.of(() -> access.terminal().readers().cancelAction(id, access.freshlyKeyed()));
        if (outcome instanceof Outcome.Answered<Reader>(var answer) && isIdle(id, answer)) {
            return new TerminalAnswer.Idle();
        }
        var now = look(terminal);
        // The processor refuses to cancel exactly while a card is being processed.
        boolean refused = outcome instanceof Outcome.Moved<Reader>;
        return refused && now instanceof TerminalAnswer.Showing(var charge, var unused1)
                ? new TerminalAnswer.Showing(charge, true)
                : now;
    }

    /// The answer to cancelling shows the reader as it is then. Whatever else than an idle reader it shows is
    /// looked at again.
    private static boolean isIdle(String id, Reader answer) {
        var seen = Certainty.of(() -> ReaderReading.shown(answer));
        return id.equals(answer.getId())
                && !StripeAccess.replayed(answer)
                && seen instanceof Outcome.Answered<TerminalAnswer>(TerminalAnswer.Idle _);
    }

    @Override
    public List<TerminalInfo> list() {
        return enrolment.list();
    }

    @Override
    public TerminalInfo register(String registrationCode, String label) {
        return enrolment.register(registrationCode, label);
    }

    private static Problem named(Problem problem, TerminalId terminal) {
        return problem.details().containsKey("reader")
                ? problem
                : new Problem(problem.code(), with(problem, terminal.value()));
    }

    private static Map<String, String> with(Problem problem, String reader) {
        var details = new HashMap<>(problem.details());
        details.put("reader", reader);
        return details;
    }

    private static String reader(TerminalId terminal) {
        var id = terminal.value().substring(terminal.value().indexOf(':') + 1);
        if (!terminal.value().startsWith(DRIVER + ":") || !ReaderReading.isReader(id)) {
            throw new IllegalArgumentException("not a reader of this driver: " + terminal);
        }
        return id;
    }
}
