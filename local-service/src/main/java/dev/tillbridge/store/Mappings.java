package dev.tillbridge.store;

import dev.tillbridge.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How our types stand in columns, the same on both databases.
final class Mappings {
    private Mappings() {}

    static Jdbi jdbi(ConnectionFactory connections) {
        var jdbi = Jdbi.create(connections);
        jdbi.registerArgument(new InstantArguments());
        jdbi.registerArgument(new DayArguments());
        jdbi.registerArgument(new CurrencyArguments());
        jdbi.registerArgument(new JsonArguments());
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> instant(row, column));
        jdbi.registerColumnMapper(LocalDate.class, text(LocalDate::parse));
        jdbi.registerColumnMapper(Currency.class, text(Currency::getInstance));
        jdbi.registerColumnMapper(JsonNode.class, text(Json::parse));
        return jdbi;
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static <T> ColumnMapper<@Nullable T> text(Function<String, T> parse) {
        return (row, column, context) -> {
            var text = row.getString(column);
            return text == null ? null : parse.apply(text);
        };
    }

    private static final class InstantArguments extends AbstractArgumentFactory<Instant> {
        InstantArguments() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, micros(value));
        }
    }

    private static final class DayArguments extends AbstractArgumentFactory<LocalDate> {
        DayArguments() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.toString());
        }
    }

    private static final class CurrencyArguments extends AbstractArgumentFactory<Currency> {
        CurrencyArguments() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Currency value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.getCurrencyCode());
        }
    }

    private static final class JsonArguments extends AbstractArgumentFactory<JsonNode> {
        JsonArguments() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(JsonNode value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, Json.write(value));
        }
    }
}
