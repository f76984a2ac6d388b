package dev.tillbridge.sandbox.pims;

import dev.tillbridge.money.Money;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The payment book in the file, with the clinic's ways to pay and its people.
final class PaymentRows {
    private static final String ALL = """
            select p.*, t.name as type_name, e.name as employee_name, c.first || ' ' || c.last as client_name
            from payment p join payment_type t on t.code = p.type join employee e on e.id = p.employee
            join invoice i on i.number = p.invoice join client c on c.number = i.client
            """;

    private PaymentRows() {}

    static List<Payment> of(Connection file, String invoice) throws SQLException {
        return Sql.list(file, ALL + "where p.invoice = ? order by p.id", PaymentRows::payment, invoice);
    }

    static List<Payment> ofDay(Connection file, LocalDate day) throws SQLException {
        return Sql.list(file, ALL + "where p.paid_on = ? order by p.id", PaymentRows::payment, day.toString());
    }

    static List<Payment> all(Connection file) throws SQLException {
        return Sql.list(file, ALL + "order by p.id", PaymentRows::payment);
    }

    static boolean hasForm(Connection file, String form) throws SQLException {
        return Sql.one(file, "select 1 from payment where form = ?", row -> 1, form)
                .isPresent();
    }

    /// One more entry. `form` names the form it was typed in, so that one form is stored once.
    static void add(Connection file, NewPayment entry, LocalDateTime enteredAt, String enteredBy, @Nullable String form)
            throws SQLException {
        Sql.update(
                file,
                """
                insert into payment (invoice, type, employee, currency, amount, paid_on, reference, entered_at, entered_by, form)
                values (?,?,?,?,?,?,?,?,?,?)
                """,
                entry.invoice(),
                entry.type(),
                entry.employee(),
                entry.amount().currency().getCurrencyCode(),
                entry.amount().minorUnits(),
                entry.paidOn().toString(),
                entry.reference(),
                enteredAt.toString(),
                enteredBy,
                form);
    }

    static List<PaymentType> types(Connection file) throws SQLException {
        return Sql.list(
                file,
                "select * from payment_type order by code",
                row -> new PaymentType(row.getLong("code"), row.getString("name")));
    }

    static List<Employee> employees(Connection file) throws SQLException {
        return Sql.list(file, "select * from employee order by name", PaymentRows::employee);
    }

    static Optional<Employee> employee(Connection file, String login) throws SQLException {
        return Sql.one(file, "select * from employee where login = ?", PaymentRows::employee, login);
    }

    private static Employee employee(ResultSet row) throws SQLException {
        return new Employee(row.getLong("id"), row.getString("login"), row.getString("name"));
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getLong("id"),
                row.getString("invoice"),
                row.getString("client_name"),
                row.getString("type_name"),
                row.getString("employee_name"),
                Money.of(row.getLong("amount"), row.getString("currency")),
                LocalDate.parse(row.getString("paid_on")),
                row.getString("reference"),
                LocalDateTime.parse(row.getString("entered_at")),
                row.getString("entered_by"));
    }
}
