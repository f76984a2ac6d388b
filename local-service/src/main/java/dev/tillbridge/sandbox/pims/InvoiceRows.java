package dev.tillbridge.sandbox.pims;

import dev.tillbridge.money.Money;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Invoices and their lines in the file.
final class InvoiceRows {
    private static final String ALL =
            "select i.*, c.first || ' ' || c.last as name, c.phone, c.email from invoice i join client c on c.number = i.client ";

    private InvoiceRows() {}

    static Optional<Invoice> find(Connection file, String number) throws SQLException {
        return Sql.one(file, ALL + "where i.number = ?", row -> invoice(file, row), number);
    }

    static List<Invoice> all(Connection file) throws SQLException {
        return Sql.list(file, ALL + "order by i.issued desc, i.number desc", row -> invoice(file, row));
    }

    static List<Invoice> of(Connection file, long client) throws SQLException {
        return Sql.list(
                file,
                ALL + "where i.client = ? order by i.issued desc, i.number desc",
                row -> invoice(file, row),
                client);
    }

    static List<Invoice> openOf(Connection file, long client) throws SQLException {
        return of(file, client).stream().filter(Invoice::isOpen).toList();
    }

    /// One more line; the printed total grows by it. Says whether there is such an invoice.
    static boolean addLine(Connection file, String number, String pet, String description, Money amount)
            throws SQLException {
        if (Sql.update(file, "update invoice set total = total + ? where number = ?", amount.minorUnits(), number)
                == 0) {
            return false;
        }
        Sql.update(
                file,
                "insert into line (invoice, pet, description, quantity, currency, unit, amount) values (?,?,?,100,?,?,?)",
                number,
                pet,
                description,
                amount.currency().getCurrencyCode(),
                amount.minorUnits(),
                amount.minorUnits());
        return true;
    }

    /// Issues the same once more, for the same client, with nothing paid. Empty when there is no such invoice.
    ///
    /// @return the new number
    static Optional<String> again(Connection file, String number) throws SQLException {
        var next = Sql.one(file, "select max(cast(number as integer)) + 1 as n from invoice", row -> row.getString("n"))
                .orElseThrow();
        int made = Sql.update(
                file,
                "insert into invoice select ?, client, issued, 'FINALISED', currency, attending, note, tax, total"
                        + " from invoice where number = ?",
                next,
                number);
        if (made == 0) {
            return Optional.empty();
        }
        Sql.update(
                file,
                "insert into line (invoice, pet, description, quantity, currency, unit, amount)"
                        + " select ?, pet, description, quantity, currency, unit, amount from line where invoice = ?"
                        + " order by id",
                next,
                number);
        return Optional.of(next);
    }

    static boolean setState(Connection file, String number, InvoiceState state) throws SQLException {
        return Sql.update(file, "update invoice set state = ? where number = ?", state.name(), number) == 1;
    }

    private static Invoice invoice(Connection file, ResultSet row) throws SQLException {
        var number = row.getString("number");
        var currency = row.getString("currency");
        return new Invoice(
                number,
                row.getLong("client"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                LocalDate.parse(row.getString("issued")),
                InvoiceState.valueOf(row.getString("state")),
                row.getString("attending"),
                row.getString("note"),
                Money.of(row.getLong("tax"), currency),
                Money.of(row.getLong("total"), currency),
                Sql.list(file, "select * from line where invoice = ? order by id", InvoiceRows::line, number),
                PaymentRows.of(file, number));
    }

    private static Line line(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Line(
                row.getString("pet"),
                row.getString("description"),
                row.getLong("quantity"),
                Money.of(row.getLong("unit"), currency),
                Money.of(row.getLong("amount"), currency));
    }
}
