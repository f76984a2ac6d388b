package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import java.util.Optional;

/// The steps of a sale by one way to pay, made from the outside parties and our books. Which of them comes next is
/// the plan's affair, for every way the same; in what their journals differ stands in [SaleWay].
interface SaleSteps {
    Step readInvoices();

    /// What has to be done before the charge is created, while nothing of the sale has left the machine.
    Optional<Step> prepare();

    Step createCharge();

    /// How the charge comes before the client; empty where it is there as soon as it is created.
    Optional<Step> show();

    Step watch();

    /// Takes money that is held; there where the way to pay can hold it.
    default Step takeHeld() {
        throw new IllegalStateException("nothing is held by this way to pay");
    }

    Step makeFinal();

    Step checkDecision();

    Step giveUp();
}
