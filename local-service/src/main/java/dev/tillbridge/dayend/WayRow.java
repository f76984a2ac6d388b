package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import java.util.Optional;

/// A day's money of one way to pay. Principal with principal; surcharge and tip stand apart.
///
/// @param way [Enum#name] of the way to pay; empty for what only the PIMS has
/// @param type what the PIMS calls it, where it is no way of ours
/// @param count how many payments, and `backs` how often money was given back
/// @param gross what came in, `givenBack` what went back of it (zero or more)
/// @param apart what of that the PIMS need not show: on no invoice, or where nothing is put in
/// @param timing by how much the PIMS shows more for money of other days; less than nothing for what it shows on those
/// @param counted what somebody counted in the evening
/// @param processor what the processor says came in less what went back, surcharge and tip included; and its `fees`
/// @param difference by how much the PIMS shows more than it should; empty where it was not looked at
public record WayRow(
        String way,
        String type,
        int count,
        int backs,
        Money gross,
        Money givenBack,
        Money surcharge,
        Money tip,
        Optional<Money> pims,
        Money apart,
        Money timing,
        Optional<Money> counted,
        Optional<Money> processor,
        Optional<Money> fees,
        Optional<Money> difference) {
    public Money net() {
        return gross.minus(givenBack);
    }

    boolean isEmpty() {
        return count == 0
                && backs == 0
                && gross.isZero()
                && pims.filter(money -> !money.isZero()).isEmpty()
                && counted.isEmpty()
                && processor.filter(money -> !money.isZero()).isEmpty();
    }
}
