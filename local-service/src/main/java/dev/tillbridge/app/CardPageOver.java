package dev.tillbridge.app;

import dev.tillbridge.http.Routes;
import dev.tillbridge.http.StillPage;
import java.net.URI;

/// Where the processor's page for a card leads when it is finished or left. It asserts nothing about money: who comes
/// here proves nothing.
final class CardPageOver {
    private static final String PATH = "/card-page-over";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Tillbridge</title>
            <h1>You can close this tab.</h1>
            <p>Whether the card was charged stands in the side panel.</p>
            <p lang="da">Du kan lukke denne fane. Om der er trukket penge, står i sidepanelet.</p>
            </html>
            """;

    private CardPageOver() {}

    static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port + PATH);
    }

    static Routes page() {
        return new StillPage(PATH, PAGE);
    }
}
