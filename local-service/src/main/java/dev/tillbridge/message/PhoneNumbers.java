package dev.tillbridge.message;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.util.Optional;
import java.util.stream.Stream;

/// Numbers as people of one country write them. Immutable.
///
/// @param country two letters; "" where only numbers with their country's prefix are understood
public record PhoneNumbers(String country) {
    private static final int LONGEST = 40;
    private static final String NOWHERE = "ZZ";

    /// A number that can take texts. Throws `TEXT_NUMBER_MALFORMED`, and `TEXT_NUMBER_LANDLINE` where the number's own
    /// plan says that it takes none.
    public PhoneNumber of(String typed) {
        var number = parsed(typed);
        return switch (PhoneNumberUtil.getInstance().getNumberType(number)) {
            case MOBILE, FIXED_LINE_OR_MOBILE, PERSONAL_NUMBER, VOIP ->
                new PhoneNumber(PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164));
            case FIXED_LINE, TOLL_FREE, PREMIUM_RATE, SHARED_COST, PAGER, UAN, VOICEMAIL, UNKNOWN ->
                throw Problem.of(ProblemCode.TEXT_NUMBER_LANDLINE).asException();
        };
    }

    /// The first of several that a practice program shows in one field; empty where none can take texts.
    public Optional<PhoneNumber> first(String shown) {
        return Stream.of(shown.split("[;,|/\n]")).flatMap(this::any).findFirst();
    }

    /// As people of the number's own country write it.
    public String shown(PhoneNumber number) {
        try {
            var parsed = PhoneNumberUtil.getInstance().parse(number.text(), NOWHERE);
            boolean here = country.equals(PhoneNumberUtil.getInstance().getRegionCodeForNumber(parsed));
            return PhoneNumberUtil.getInstance()
                    .format(parsed, here ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unknownPlan) {
            return number.text();
        }
    }

    private Stream<PhoneNumber> any(String typed) {
        try {
            return Stream.of(of(typed));
        } catch (ProblemException none) {
            return Stream.empty();
        }
    }

    private Phonenumber.PhoneNumber parsed(String typed) {
        var util = PhoneNumberUtil.getInstance();
        try {
            if (typed.length() <= LONGEST) {
                var number = util.parse(typed, country.isEmpty() ? NOWHERE : country);
                if (util.isValidNumber(number) && !number.hasExtension()) {
                    return number;
                }
            }
        } catch (NumberParseException none) {
            throw new ProblemException(Problem.of(ProblemCode.TEXT_NUMBER_MALFORMED), none);
        }
        throw Problem.of(ProblemCode.TEXT_NUMBER_MALFORMED).asException();
    }
}
