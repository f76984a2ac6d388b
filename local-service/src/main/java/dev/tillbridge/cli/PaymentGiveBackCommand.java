package dev.tillbridge.cli;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.money.MoneyText;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.Amount;
import dev.tillbridge.protocol.GiveBackOffer;
import dev.tillbridge.protocol.GiveBackStart;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.RefundView;
import dev.tillbridge.protocol.Screen;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `tillbridge payment give-back`.
@Command(
        name = "give-back",
        mixinStandardHelpOptions = true,
        description = "Gives money of a payment back to where it came from. Without --reason it only says what may be"
                + " given back. Asks for your PIN, or reads it from standard input.")
final class PaymentGiveBackCommand extends ServiceCommand {
    private static final int SECONDS = 30;

    @Parameters(paramLabel = "PAYMENT", description = "The payment's short code or id.")
    String payment = "";

    @Option(names = "--amount", description = "How much, like 60.00; all that is left when it is not given.")
    @Nullable
    String amount;

    @Option(names = "--reason", description = "Why, best one of the clinic's list.")
    @Nullable
    String reason;

    @Option(names = "--note", description = "What else there is to say.")
    @Nullable
    String note;

    @Option(names = "--person", paramLabel = "ID", description = "Who gives it back.")
    @Nullable
    String person;

    PaymentGiveBackCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var offer = door.call(Methods.GIVE_BACK_OFFER, new PaymentRef(payment));
        if (reason == null) {
            show(offer);
            return done(offer);
        }
        if (person == null) {
            throw new ParameterException(specification(), "Say who gives it back: --person ID");
        }
        var asked = new GiveBackStart(
                Ids.random().next(), payment, amount(offer), List.of(), reason, note, person, secret("PIN"), "");
        var view = awaitEnd(door, door.call(Methods.GIVE_BACK, asked));
        var last = view.refunds().stream()
                .filter(refund -> refund.id().equals(asked.activityId()))
                .findFirst()
                .orElseThrow();
        say(last.line().text());
        var problem = view.problem();
        if (problem != null && isOver(last) && !gone(last)) {
            refuse(problem.cause() + " " + problem.money() + " " + problem.remedy());
        }
        var code = done(view);
        return gone(last) ? code : isOver(last) ? Exit.FAILED : Exit.OUTCOME_UNKNOWN;
    }

    private void show(GiveBackOffer offer) {
        var refusal = offer.refusal();
        if (refusal != null) {
            say(refusal.cause() + " " + refusal.remedy());
            return;
        }
        say("Taken " + Amounts.text(offer.taken()) + ", given back so far " + Amounts.text(offer.givenBack()) + ".");
        say("May be given back: " + Amounts.text(offer.most()) + ". Reasons: " + String.join(" | ", offer.reasons()));
    }

    private Amount amount(GiveBackOffer offer) {
        if (amount == null) {
            return offer.most();
        }
        var typed = MoneyText.typed(amount, Currency.getInstance(offer.most().currency()))
                .orElseThrow(() -> new ParameterException(specification(), "Not an amount: " + amount));
        return new Amount(typed.minorUnits(), typed.currency().getCurrencyCode());
    }

    /// The processor mostly answers at once; what it has not said by then, the service goes on to find out.
    private PaymentView awaitEnd(ControlDoor door, PaymentView started) {
        var view = started;
        for (int i = 0; i < SECONDS * 2 && view.screen() == Screen.GIVING_BACK; i++) {
            pause();
            view = look(door, view);
        }
        return view;
    }

    private PaymentView look(ControlDoor door, PaymentView last) {
        try {
            return door.call(Methods.PAYMENT, new PaymentRef(payment)).view();
        } catch (ProblemException away) {
            if (away.problem().code() == ProblemCode.TOO_MANY_REQUESTS) {
                return last;
            }
            throw away;
        }
    }

    private static boolean gone(RefundView refund) {
        return refund.state().equals("GIVEN_BACK") || refund.state().equals("UNDER_WAY");
    }

    private static boolean isOver(RefundView refund) {
        return !refund.state().equals("RESERVED") && !refund.state().equals("UNKNOWN");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", stopped);
        }
    }
}
