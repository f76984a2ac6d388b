package dev.tillbridge.payment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/// The days on which banks in the United States work. A bounded rule and no promise: whoever is told of a day is told
/// "about".
public final class BankDays {
    private static final int UNTIL_SURE = 4;

    private BankDays() {}

    /// About when a debit is sure that was agreed to then.
    public static LocalDate sure(Instant agreed, ZoneId zone) {
        var day = working(agreed.atZone(zone).toLocalDate());
        for (int i = 0; i < UNTIL_SURE; i++) {
            day = working(day.plusDays(1));
        }
        return day;
    }

    private static LocalDate working(LocalDate day) {
        var next = day;
        while (isWeekend(next) || isHoliday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// A holiday on a Sunday is kept on the Monday; one on a Saturday is not kept on the Friday.
    private static boolean isHoliday(LocalDate day) {
        return isFixed(day) || (day.getDayOfWeek() == DayOfWeek.MONDAY && isFixed(day.minusDays(1))) || isMoving(day);
    }

    private static boolean isFixed(LocalDate day) {
        return is(day, Month.JANUARY, 1)
                || is(day, Month.JUNE, 19)
                || is(day, Month.JULY, 4)
                || is(day, Month.NOVEMBER, 11)
                || is(day, Month.DECEMBER, 25);
    }

    private static boolean isMoving(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY, FEBRUARY -> isNth(day, 3, DayOfWeek.MONDAY);
            case MAY -> day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
            case SEPTEMBER -> isNth(day, 1, DayOfWeek.MONDAY);
            case OCTOBER -> isNth(day, 2, DayOfWeek.MONDAY);
            case NOVEMBER -> isNth(day, 4, DayOfWeek.THURSDAY);
            case MARCH, APRIL, JUNE, JULY, AUGUST, DECEMBER -> false;
        };
    }

    private static boolean is(LocalDate day, Month month, int number) {
        return day.getMonth() == month && day.getDayOfMonth() == number;
    }

    private static boolean isNth(LocalDate day, int which, DayOfWeek weekday) {
        return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(which, weekday)));
    }
}
