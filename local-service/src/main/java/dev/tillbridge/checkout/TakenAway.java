package dev.tillbridge.checkout;

/// Takes a charge away from where the client could pay it, before it is made final. That it did not work says nothing
/// about the money: the charge itself is made final and read afterwards.
interface TakenAway {
    void from(SaleJournal sale, String charge);

    /// The charge stands nowhere but at the processor.
    static TakenAway nowhere() {
        return (sale, charge) -> {};
    }
}
