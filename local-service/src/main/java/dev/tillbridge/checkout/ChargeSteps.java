package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.Charges;
import java.util.Optional;

/// The steps that are the same for every way to pay by which a processor charges: the invoice is read anew, the charge
/// created, and what is not paid made final.
abstract class ChargeSteps implements SaleSteps {
    /// What all ways are made from.
    record Parts(ReadingsAhead readings, OwnMoney own, SaleBooks books) {}

    final SaleBooks books;
    private final Charges charges;
    private final TakenAway away;
    private final Parts parts;

    /// @param away how the charge is taken away from the client before it is ended
    ChargeSteps(Charges charges, TakenAway away, Parts parts) {
        this.charges = charges;
        this.away = away;
        this.parts = parts;
        this.books = parts.books();
    }

    @Override
    public final Step readInvoices() {
        return new ReadInvoices(parts.readings(), parts.own(), books);
    }

    @Override
    public Optional<Step> prepare() {
        return Optional.empty();
    }

    @Override
    public final Step createCharge() {
        return new CreateCharge(charges, books);
    }

    @Override
    public Optional<Step> show() {
        return Optional.empty();
    }

    @Override
    public final Step makeFinal() {
        return new MakeFinal(charges, away, books);
    }

    @Override
    public final Step checkDecision() {
        return new CheckDecision(charges, books);
    }

    @Override
    public final Step giveUp() {
        return new GiveUp(books);
    }
}
