package dev.tillbridge.sandbox.pims;

import java.util.List;

/// What a payment form offers to choose from.
record PaymentLists(List<PaymentType> types, List<Employee> employees) {
    PaymentLists {
        types = List.copyOf(types);
        employees = List.copyOf(employees);
    }

    Html typeOptions(String chosen) {
        return Html.each(types, type -> option(Long.toString(type.code()), type.name(), chosen));
    }

    Html employeeOptions(String chosen) {
        return Html.each(employees, employee -> option(Long.toString(employee.id()), employee.name(), chosen));
    }

    private static Html option(String code, String name, String chosen) {
        return Html.of(
                "<option value=\"{}\"{}>{}</option>\n",
                code,
                Html.when(code.equals(chosen), Html.of(" selected")),
                name);
    }
}
