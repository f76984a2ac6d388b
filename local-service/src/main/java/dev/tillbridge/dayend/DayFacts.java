package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.DayBooking;
import dev.tillbridge.pims.DayPayment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// Everything that a day's figures are made of.
///
/// @param otherLists what the PIMS lists for other days, by day
/// @param counted what somebody counted, by way to pay
/// @param currency the location's
record DayFacts(
        LocalDate day,
        List<DayBooking> bookings,
        List<Expected> expected,
        Side pims,
        Map<LocalDate, List<DayPayment>> otherLists,
        OtherDays others,
        ProcessorSide processor,
        Map<String, Money> counted,
        Ways ways,
        Currency currency) {}
