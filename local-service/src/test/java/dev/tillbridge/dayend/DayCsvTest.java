package dev.tillbridge.dayend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.problem.ProblemException;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayCsvTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+1, '''+1'",
        "-1+2, '''-1+2'",
        "@SUM(A1), '''@SUM(A1)'",
        "' =1+1', ''' =1+1'",
        "-184.20, -184.20",
        "Anna Okafor, Anna Okafor",
    })
    void what_somebody_wrote_never_becomes_a_formula_in_a_spreadsheet(String text, String cell) {
        assertThat(DayCsv.cell(text)).isEqualTo(cell);
    }

    @Test
    void quotes_and_line_ends_stay_within_their_cell() {
        assertThat(DayCsv.cell("a \"b\", c\nd")).isEqualTo("\"a \"\"b\"\", c d\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "type,reference\nVisa,x\n",
                "amount,amount\n1,1\n",
                "amount,colour\n1,red\n",
                "amount\n1.234\n",
                "amount\n1,2\n",
                "amount\n--1\n",
                "amount\n=1\n",
                "amount,date\n1,2026-11-22\n",
                "amount,client\n1,\"open\n",
                "amount,client\n1,a\u0007b\n",
                "amount\n99999999999999999\n",
            })
    void a_file_that_is_not_wholly_understood_is_refused(String file) {
        assertThatThrownBy(() -> DayFile.read(file, DAY, USD)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_file_is_read_line_by_line_and_what_was_given_back_is_less_than_nothing() {
        var read = DayFile.read(
                "\uFEFFAmount,Type,Client,Date\r\n184.20,Visa,\"Okafor, Anna\",2026-11-23\r\n\r\n-60,Visa,,\r\n",
                DAY,
                USD);

        assertThat(read).extracting(line -> line.amount().minorUnits()).containsExactly(18_420L, -6_000L);
        assertThat(read.getFirst().client()).contains("Okafor, Anna");
        assertThat(read.getLast().client()).isEmpty();
    }

    @Test
    void an_endless_file_is_refused() {
        var file = "amount\n" + "1\n".repeat(10_001);

        assertThatThrownBy(() -> DayFile.read(file, DAY, USD)).isInstanceOf(ProblemException.class);
    }
}
