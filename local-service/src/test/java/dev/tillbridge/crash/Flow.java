package dev.tillbridge.crash;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.WayToPay;
import java.time.Duration;
import java.util.List;

/// What client and cashier do in one sale.
enum Flow {
    /// The client taps as soon as the reader asks.
    TAPPED {
        @Override
        void prepare(Outsiders outside) {
            outside.reader().next(Card.APPROVED);
        }
    },
    /// The client searches for the card first.
    WAITED {
        @Override
        void act(Clinic clinic) {
            clinic.pass(Duration.ofSeconds(2));
            clinic.outside.reader().next(Card.APPROVED);
        }
    },
    /// Stop is pressed, and nobody tapped.
    STOPPED {
        @Override
        void act(Clinic clinic) {
            clinic.run();
            stop(clinic);
        }
    },
    /// Stop is pressed as the client taps.
    STOPPED_AS_TAPPED {
        @Override
        void act(Clinic clinic) {
            clinic.run();
            clinic.outside.reader().tap(Card.APPROVED);
            stop(clinic);
        }
    },
    /// The bank refuses the card.
    REFUSED {
        @Override
        void prepare(Outsiders outside) {
            outside.reader().next(Card.REFUSED);
        }
    },
    /// The entry in the PIMS breaks off after it was made.
    ENTRY_BROKEN {
        @Override
        void prepare(Outsiders outside) {
            outside.reader().next(Card.APPROVED);
            outside.pims().entryTrouble(Trouble.LOST_AFTER);
        }
    },
    /// Two invoices of one client in one charge.
    TWO_INVOICES {
        @Override
        void prepare(Outsiders outside) {
            outside.reader().next(Card.APPROVED);
        }

        @Override
        List<SaleAsk.Row> rows() {
            return List.of(
                    new SaleAsk.Row("1042", Money.of(18_420, "USD")), new SaleAsk.Row("0987", Money.of(4_000, "USD")));
        }
    },
    /// The card is typed on a page of the processor.
    TYPED {
        @Override
        WayToPay way() {
            return WayToPay.CARD_BY_PHONE;
        }

        @Override
        void act(Clinic clinic) {
            clinic.pass(Duration.ofSeconds(2));
            clinic.outside.pages().type();
        }
    },
    /// Stop is pressed as the card is typed.
    STOPPED_AS_TYPED {
        @Override
        WayToPay way() {
            return WayToPay.CARD_BY_PHONE;
        }

        @Override
        void act(Clinic clinic) {
            clinic.run();
            stop(clinic);
            clinic.outside.pages().type();
        }
    };

    WayToPay way() {
        return WayToPay.CARD_READER;
    }

    void prepare(Outsiders outside) {}

    void act(Clinic clinic) {}

    List<SaleAsk.Row> rows() {
        return List.of(new SaleAsk.Row("1042", Money.of(18_420, "USD")));
    }

    private static void stop(Clinic clinic) {
        var running = clinic.database.read(clinic.payments::running);
        running.forEach(attempt -> clinic.room.checkout().stop(attempt.activityId(), Actor.named("Front desk")));
    }
}
