package dev.tillbridge.location;

import java.util.regex.Pattern;

/// The keys of the settings that say how something of ours is called in the PIMS:
/// `payment-type/PIMS/WAY/BRAND` and `employee/PIMS/PERSON`. `*` stands for every PIMS or every brand.
final class MappingKey {
    private static final Pattern PAYMENT_TYPE = Pattern.compile(
            "payment-type/(\\*|[a-z0-9][a-z0-9.-]{0,60})/[A-Z_]{1,40}/(\\*|[A-Za-z0-9][A-Za-z0-9 .&+-]{0,39})");
    private static final Pattern EMPLOYEE =
            Pattern.compile("employee/(\\*|[a-z0-9][a-z0-9.-]{0,60})/[0-9A-Za-z]{1,40}");

    private MappingKey() {}

    static boolean valid(String key) {
        return PAYMENT_TYPE.matcher(key).matches() || EMPLOYEE.matcher(key).matches();
    }

    static boolean isPaymentType(String key) {
        return key.startsWith("payment-type/");
    }

    static String paymentType(String pims, String way, String brand) {
        return "payment-type/" + pims + "/" + way + "/" + brand;
    }

    static String employee(String pims, String person) {
        return "employee/" + pims + "/" + person;
    }
}
