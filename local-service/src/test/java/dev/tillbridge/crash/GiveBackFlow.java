package dev.tillbridge.crash;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.pims.PostingAbilities;
import java.time.Duration;

/// What goes back, and in which state the payment is then.
enum GiveBackFlow {
    /// A part of a payment that is in the PIMS.
    PART(6_000, 1),
    /// All of one that a person was to enter and has not.
    NOT_ENTERED(18_420, 0) {
        @Override
        void prepare(Outsiders outside) {
            outside.pims().abilities(PostingAbilities.NONE);
        }
    },
    /// The processor needs its time.
    SLOWLY(18_420, 1) {
        @Override
        void prepare(Outsiders outside) {
            outside.givingBack().begin(RefundStatus.UNDER_WAY);
        }

        @Override
        void act(Clinic clinic) {
            clinic.pass(Duration.ofSeconds(2));
            if (clinic.outside.givingBack().count() > 0) {
                clinic.outside.givingBack().becomes(RefundStatus.SUCCEEDED);
            }
        }
    };

    final long amount;

    /// How many people take out of the PIMS afterwards.
    final int toTakeOut;

    GiveBackFlow(long amount, int toTakeOut) {
        this.amount = amount;
        this.toTakeOut = toTakeOut;
    }

    void prepare(Outsiders outside) {}

    void act(Clinic clinic) {}

    Money money() {
        return Money.of(amount, "USD");
    }

    /// The payment before anything happens.
    String paid(Clinic clinic) {
        prepare(clinic.outside);
        clinic.outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(10));
        return payment;
    }
}
