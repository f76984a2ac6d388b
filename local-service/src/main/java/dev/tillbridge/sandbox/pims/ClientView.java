package dev.tillbridge.sandbox.pims;

import java.util.List;

/// One client: address, animals, what is open, what was.
final class ClientView {
    private ClientView() {}

    static Html page(Skin skin, Session session, Client client, List<Invoice> invoices) {
        var merged = client.mergedInto();
        return Page.of(
                skin,
                session,
                "Client " + client.number(),
                Html.of(
                        """
                        <h1>{}</h1>
                        {}
                        <dl>
                        <dt>Client no.</dt><dd>{}</dd>
                        <dt>Phone</dt><dd>{}</dd>
                        <dt>E-mail</dt><dd>{}</dd>
                        <dt>Address</dt><dd>{}, {}</dd>
                        </dl>
                        <section>
                        <h2>Patients</h2>
                        <table class="list">
                        <thead><tr><th>Name</th><th>Species</th><th>Breed</th><th>Microchip</th></tr></thead>
                        <tbody>{}</tbody>
                        </table>
                        </section>
                        <section>
                        <h2>Open invoices</h2>
                        {}
                        </section>
                        <section>
                        <h2>All invoices</h2>
                        {}
                        </section>
                        """,
                        client.name(),
                        merged == null
                                ? Html.NONE
                                : Html.of(
                                        "<p class=\"error\">This record was merged into <a href=\"{}/clients/{}\">client {}</a>.</p>",
                                        skin.base,
                                        merged,
                                        merged),
                        client.number(),
                        client.phone(),
                        client.email(),
                        client.street(),
                        client.city(),
                        Html.each(
                                client.pets(),
                                pet -> Html.of(
                                        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                                        pet.name(),
                                        pet.species(),
                                        pet.breed(),
                                        pet.microchip())),
                        ListViews.invoiceTable(
                                skin, invoices.stream().filter(Invoice::isOpen).toList(), false),
                        ListViews.invoiceTable(skin, invoices, false)));
    }
}
