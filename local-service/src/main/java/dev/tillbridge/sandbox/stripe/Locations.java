package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/terminal/locations`: create, retrieve, update, delete, list.
final class Locations {
    private final Book book;
    private final Ids ids;

    Locations(Book book, Ids ids) {
        this.book = book;
        this.ids = ids;
    }

    ObjectNode create(Call call) {
        var args = call.args();
        var location = Wire.object();
        location.put("id", ids.next("tml"));
        location.put("object", "terminal.location");
        var given = args.nested("address");
        var address = location.putObject("address");
        address.put("country", given.required("country"));
        for (var field : List.of("city", "line1", "line2", "postal_code", "state")) {
            address.put(field, given.text(field));
        }
        location.put("display_name", args.required("display_name"));
        location.put("livemode", false);
        location.put("phone", args.text("phone"));
        Metadata.apply(location, args);
        args.finish();
        book.insert(Kind.LOCATION, null, location);
        return location;
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        return get(call);
    }

    ObjectNode update(Call call) {
        var location = get(call);
        var name = call.args().text("display_name");
        if (name != null) {
            location.put("display_name", name);
        }
        Metadata.apply(location, call.args());
        call.args().finish();
        book.save(location);
        return location;
    }

    ObjectNode delete(Call call) {
        call.args().finish();
        get(call);
        boolean used =
                book.all(Kind.READER).stream().anyMatch(reader -> call.id().equals(Wire.text(reader, "location")));
        if (used) {
            throw ApiError.invalid("This location still has readers.", "location");
        }
        book.delete(call.id());
        return Customers.deleted(call.id(), "terminal.location");
    }

    ObjectNode list(Call call) {
        return new Pages(book).list(Kind.LOCATION, call, any -> true);
    }

    private ObjectNode get(Call call) {
        return book.get(Kind.LOCATION, call.id(), "location");
    }
}
