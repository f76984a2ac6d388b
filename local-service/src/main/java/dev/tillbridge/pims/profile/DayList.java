package dev.tillbridge.pims.profile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// How a PIMS lists the payments of a day.
///
/// @param dayFormat how `{day}` is written in the address
/// @param firstPage the number of the first page, where the list may have several
/// @param mostPages a list with more of them is not read
public record DayList(Visit visit, String dayFormat, int firstPage, int mostPages) {
    static final String DEFAULT_FORMAT = "yyyy-MM-dd";
    static final int DEFAULT_PAGES = 20;

    Map<String, String> words(Map<String, String> known, LocalDate day, int page) {
        var words = new HashMap<>(known);
        words.put("day", DateText.write(day, dayFormat));
        words.put("page", Integer.toString(firstPage + page));
        return words;
    }
}
