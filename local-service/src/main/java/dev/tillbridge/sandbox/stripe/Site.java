package dev.tillbridge.sandbox.stripe;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.node.ObjectNode;

/// Where the hosted pages are. Known once their listener has started. Thread-safe.
final class Site {
    private final AtomicReference<URI> address = new AtomicReference<>(URI.create("http://127.0.0.1"));

    void at(URI found) {
        address.set(found);
    }

    URI address() {
        return address.get();
    }

    String session(String id) {
        return address().resolve("/c/pay/" + id).toString();
    }

    String link(String code) {
        return address().resolve("/l/" + code).toString();
    }

    String verification(String intent) {
        return address().resolve("/v/" + intent).toString();
    }

    /// The pages have another address after each start on a free port; what is open is told so.
    void tell(Book book) {
        book.inTransaction(() -> {
            for (var session : book.all(Kind.SESSION)) {
                if (Wire.need(session, "status").equals("open")) {
                    session.put("url", session(Wire.need(session, "id")));
                    book.save(session);
                }
            }
            for (var intent : book.all(Kind.PAYMENT_INTENT)) {
                if (intent.path("next_action").path(Proof.ACTION) instanceof ObjectNode asked) {
                    asked.put("hosted_verification_url", verification(Wire.need(intent, "id")));
                    book.save(intent);
                }
            }
            for (var link : book.all(Kind.LINK)) {
                link.put("url", link(Wire.need(link, "_code")));
                book.save(link);
            }
            return book;
        });
    }
}
