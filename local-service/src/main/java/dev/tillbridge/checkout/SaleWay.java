package dev.tillbridge.checkout;

import dev.tillbridge.activity.Outcome;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.Optional;

/// In what the journals of sales by different ways to pay differ.
enum SaleWay {
    /// The charge is shown on a card reader of the clinic.
    AT_A_READER {
        @Override
        String watch() {
            return WatchReader.NAME;
        }

        @Override
        Outcome shown(SaleJournal sale) {
            return sale.outcome(ShowAmount.NAME);
        }

        @Override
        Optional<Problem> notShown(SaleJournal sale) {
            if (sale.outcome(ShowAmount.NAME) == Outcome.NOT_DONE) {
                return sale.journal().problem(ShowAmount.NAME);
            }
            return sale.journal()
                    .answer(ShowAmount.NAME, ShowAmount.Shown.class)
                    .filter(shown -> !shown.onReader() && sale.outcome(ShowAmount.NAME) == Outcome.DONE)
                    .map(shown -> lost(sale));
        }

        @Override
        Problem over(SaleJournal sale, WatchEnd end) {
            return switch (end) {
                case PAID, HELD, CLOSED, LOST, BANK_FAILED -> lost(sale);
                case REFUSED -> Problem.of(ProblemCode.CARD_DECLINED);
                case NOBODY -> Problem.of(ProblemCode.NOBODY_TAPPED);
            };
        }

        private static Problem lost(SaleJournal sale) {
            return Problem.of(ProblemCode.READER_LOST, "reader", sale.request().cardReaderLabel());
        }
    },
    /// A person took the money and notes it: there is nothing to show or to watch.
    NOTED {
        @Override
        String watch() {
            return "watch-noted";
        }

        @Override
        Outcome shown(SaleJournal sale) {
            return sale.outcome(CreateCharge.NAME);
        }

        @Override
        Problem over(SaleJournal sale, WatchEnd end) {
            return Problem.of(ProblemCode.STOPPED);
        }

        @Override
        boolean endsWhenCreated() {
            return true;
        }
    },
    /// A card is typed on a page of the processor, which is there as soon as the charge is.
    ON_A_PAGE {
        @Override
        String watch() {
            return WatchPage.NAME;
        }

        @Override
        Outcome shown(SaleJournal sale) {
            return sale.outcome(CreateCharge.NAME);
        }

        @Override
        Problem over(SaleJournal sale, WatchEnd end) {
            return Problem.of(ProblemCode.PAGE_RAN_OUT);
        }

        @Override
        Optional<String> payment(ChargeTruth created) {
            return Optional.empty();
        }
    },
    /// The client opens a link, today or in some days.
    BY_LINK {
        @Override
        String watch() {
            return WatchLink.NAME;
        }

        @Override
        Outcome shown(SaleJournal sale) {
            return sale.outcome(SendLink.NAME);
        }

        @Override
        Problem over(SaleJournal sale, WatchEnd end) {
            return switch (end) {
                case NOBODY -> Problem.of(ProblemCode.LINK_EXPIRED);
                case PAID, HELD, CLOSED, LOST, REFUSED, BANK_FAILED -> Problem.of(ProblemCode.LINK_OFF);
            };
        }

        @Override
        Optional<String> payment(ChargeTruth created) {
            return Optional.empty();
        }
    },

    /// The client opens a link and lets a bank account be debited, which takes days.
    FROM_THE_BANK {
        @Override
        String watch() {
            return WatchBank.NAME;
        }

        @Override
        Outcome shown(SaleJournal sale) {
            return sale.outcome(SendLink.NAME);
        }

        @Override
        Problem over(SaleJournal sale, WatchEnd end) {
            return switch (end) {
                case NOBODY -> Problem.of(ProblemCode.LINK_EXPIRED);
                case BANK_FAILED ->
                    sale.watched()
                            .map(Watched::truth)
                            .flatMap(BankFailure::of)
                            .orElseGet(() -> Problem.of(ProblemCode.LINK_OFF));
                case PAID, HELD, CLOSED, LOST, REFUSED -> Problem.of(ProblemCode.LINK_OFF);
            };
        }

        @Override
        Optional<String> payment(ChargeTruth created) {
            return Optional.empty();
        }
    },

    /// A saved card, charged while the client is away.
    ON_FILE {
        @Override
        String watch() {
            return WatchCard.NAME;
        }

        @Override
        Outcome shown(SaleJournal sale) {
            return sale.outcome(ChargeCard.NAME);
        }

        @Override
        Optional<Problem> notShown(SaleJournal sale) {
            return sale.outcome(ChargeCard.NAME) == Outcome.NOT_DONE
                    ? sale.journal().problem(ChargeCard.NAME)
                    : Optional.empty();
        }

        @Override
        Problem over(SaleJournal sale, WatchEnd end) {
            return sale.watched()
                    .map(Watched::truth)
                    .flatMap(ChargeTruth::decline)
                    .map(ChargeCard::why)
                    .orElse(Problem.of(ProblemCode.CARD_DECLINED));
        }
    };

    static SaleWay of(WayToPay way) {
        return switch (way) {
            case CARD_READER -> AT_A_READER;
            case PAYMENT_LINK -> BY_LINK;
            case BANK_PAYMENT -> FROM_THE_BANK;
            case CARD_BY_PHONE -> ON_A_PAGE;
            case SAVED_CARD -> ON_FILE;
            case CASH, CHECK, FINANCING, OTHER_TERMINAL -> NOTED;
        };
    }

    /// The name of the step that watches the charge.
    abstract String watch();

    /// How far it is that the charge comes before the client.
    abstract Outcome shown(SaleJournal sale);

    /// Why the charge certainly did not come before the client.
    Optional<Problem> notShown(SaleJournal sale) {
        return Optional.empty();
    }

    /// The processor's reference of the payment, from a charge on which nothing has moved.
    Optional<String> payment(ChargeTruth created) {
        return Optional.of(created.reference());
    }

    /// Why the charge does not go on after its watching ended so.
    abstract Problem over(SaleJournal sale, WatchEnd end);

    /// Whether all is said as soon as the charge is created.
    boolean endsWhenCreated() {
        return false;
    }
}
