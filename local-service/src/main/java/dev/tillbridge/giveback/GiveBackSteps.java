package dev.tillbridge.giveback;

import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.RefundProvider;

/// Makes the steps of a giving back.
class GiveBackSteps {
    private final RefundProvider provider;
    private final GiveBackBooks books;

    GiveBackSteps(RefundProvider provider, GiveBackBooks books) {
        this.provider = provider;
        this.books = books;
    }

    Step lookFirst() {
        return new LookFirst(provider, books);
    }

    Step sendBack() {
        return new SendBack(provider, books);
    }

    Step check() {
        return new CheckBack(provider, books);
    }

    Step watch() {
        return new WatchBack(provider, books);
    }
}
