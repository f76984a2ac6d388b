package dev.tillbridge.sandbox.pims;

/// The frame around every server-rendered page.
final class Page {
    private Page() {}

    static Html of(Skin skin, Session session, String title, Html body) {
        return Html.of(
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>{} - Willow Creek</title>
                <link rel="stylesheet" href="/assets/{}">
                </head>
                <body>
                <header>
                <strong>Willow Creek</strong> <span>Veterinary Clinic</span>
                <nav>
                <a href="{}/clients">Clients</a>
                <a href="{}/invoices">Invoices</a>
                <a href="{}/day">Day sheet</a>
                {}
                </nav>
                <form method="post" action="/logout">
                <input type="hidden" name="token" value="{}">
                <span>{}</span> <button>Sign out</button>
                </form>
                </header>
                <main>
                {}
                </main>
                <footer>Willow Creek 7.3 · <a href="/switches">Training</a></footer>
                </body>
                </html>
                """,
                title,
                skin.style,
                skin.base,
                skin.base,
                skin.base,
                Html.when(skin == Skin.DESK, Html.of("<a href=\"/frontdesk/cashier\">Cashier</a>")),
                session.token(),
                session.employee().name(),
                body);
    }

    /// A page for somebody who is not signed in, or to whom only one thing is to be said.
    static Html plain(String title, Html body) {
        return Html.of("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>{} - Willow Creek</title>
                <link rel="stylesheet" href="/assets/clinic.css">
                </head>
                <body class="alone">
                <main>
                {}
                </main>
                </body>
                </html>
                """, title, body);
    }

    static Html message(String title, String text) {
        return plain(title, Html.of("<h1>{}</h1><p>{}</p>", title, text));
    }
}
