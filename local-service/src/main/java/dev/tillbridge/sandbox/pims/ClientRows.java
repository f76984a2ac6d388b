package dev.tillbridge.sandbox.pims;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Clients and their animals in the file.
final class ClientRows {
    private ClientRows() {}

    static Optional<Client> find(Connection file, long number) throws SQLException {
        return Sql.one(file, "select * from client where number = ?", row -> client(file, row), number);
    }

    /// Every client whose name, number, phone or animal contains the text, by last name; all when it is empty.
    static List<Client> search(Connection file, String text) throws SQLException {
        return Sql.list(
                file,
                """
                select * from client c where instr(lower(c.first || ' ' || c.last || ' ' || c.number || ' ' || c.phone), ?) > 0
                or exists (select 1 from pet p where p.client = c.number and instr(lower(p.name), ?) > 0)
                order by c.last, c.first, c.number
                """,
                row -> client(file, row),
                text.strip().toLowerCase(Locale.ROOT),
                text.strip().toLowerCase(Locale.ROOT));
    }

    /// Joins a doubled client record to the one that stays: invoices and animals move, the old record points to
    /// it.
    static boolean merge(Connection file, long from, long into) throws SQLException {
        if (from == into || find(file, into).isEmpty() || find(file, from).isEmpty()) {
            return false;
        }
        Sql.update(file, "update client set merged_into = ? where number = ? or merged_into = ?", into, from, from);
        Sql.update(file, "update pet set client = ? where client = ?", into, from);
        Sql.update(file, "update invoice set client = ? where client = ?", into, from);
        return true;
    }

    private static Client client(Connection file, ResultSet row) throws SQLException {
        var number = row.getLong("number");
        var merged = row.getLong("merged_into");
        return new Client(
                number,
                row.getString("first"),
                row.getString("last"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("street"),
                row.getString("city"),
                merged == 0 ? null : merged,
                Sql.list(
                        file,
                        "select * from pet where client = ? order by id",
                        pet -> new Pet(
                                pet.getLong("id"),
                                pet.getString("name"),
                                pet.getString("species"),
                                pet.getString("breed"),
                                pet.getString("microchip")),
                        number));
    }
}
