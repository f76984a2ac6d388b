package dev.tillbridge.stripe;

import dev.tillbridge.payment.FarSide.Trouble;
import dev.tillbridge.payment.LinkFarSide;
import dev.tillbridge.sandbox.stripe.Client;
import java.time.Duration;

/// The links of a Stripe-shaped server, and a client with a browser.
final class FarLinks implements LinkFarSide {
    private static final String LINKS = "/v1/payment_links";
    private static final String PAGES = "/v1/checkout/sessions";
    private static final long TOO_LONG = 4000;

    private final Far far;
    private final Client client = new Client();

    FarLinks(Far far) {
        this.far = far;
    }

    @Override
    public void next(Call call, Trouble trouble) {
        var kind = far.kind(trouble);
        switch (call) {
            case CREATE -> far.control.arm(kind, "POST", LINKS, 1, TOO_LONG);
            case LOOK -> far.control.arm(kind, "GET", LINKS + "/*", 1, TOO_LONG);
            case LIST -> far.control.arm(kind, "GET", LINKS, 1, TOO_LONG);
            case OFF -> far.control.arm(kind, "POST", LINKS + "/*", 1, TOO_LONG);
            case PAGES -> far.control.arm(kind, "GET", PAGES, 1, TOO_LONG);
            case CANCEL -> far.control.arm(kind, "POST", "/v1/payment_intents/*/cancel", 1, TOO_LONG);
            case EXPIRE -> far.control.arm(kind, "POST", PAGES + "/*/expire", 1, TOO_LONG);
        }
    }

    @Override
    public int happened() {
        return far.happened();
    }

    @Override
    public long links() {
        return far.control.links();
    }

    @Override
    public long charges() {
        return far.control.charges();
    }

    @Override
    public long lists() {
        return far.control.calls("GET", PAGES);
    }

    @Override
    public String open(String address) {
        var shown = client.open(address);
        return shown.status() == 303
                ? far.server.pages().resolve(shown.location()).toString()
                : "";
    }

    @Override
    public boolean payFromBank(String page, String account) {
        return client.payFromBank(page, account).text().contains("Thank you");
    }

    @Override
    public void days(int days) {
        far.control.pass(Duration.ofDays(days));
    }

    @Override
    public boolean pay(String page) {
        return client.pay(page, Client.VISA).text().contains("Thank you");
    }
}
