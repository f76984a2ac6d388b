package dev.tillbridge.sandbox.pims;

import java.util.List;

/// The training page: what the program can be told to do wrong, what is on, and what it did.
final class SwitchesView {
    private SwitchesView() {}

    static Html page(Session session, List<Setting> on, List<Firing> firings) {
        return Page.of(
                Skin.CLINIC,
                session,
                "Training",
                Html.of(
                        """
                        <h1>Training</h1>
                        <p>Lets this demonstration clinic misbehave, so that people can practise what to do.</p>
                        <table class="list">
                        <thead><tr><th>Switch</th><th>What happens</th><th>Invoice</th><th>Value</th><th>Times</th><th></th></tr></thead>
                        <tbody>{}</tbody>
                        </table>
                        <form method="post" action="/switches/reset" class="search">
                        <input type="hidden" name="token" value="{}">
                        <button>Start over with a fresh clinic</button>
                        </form>
                        <h2>What happened</h2>
                        <table class="list">
                        <thead><tr><th>When</th><th>Switch</th><th>Detail</th></tr></thead>
                        <tbody>{}</tbody>
                        </table>
                        """,
                        Html.each(List.of(Switch.values()), what -> row(session, what, on)),
                        session.token(),
                        Html.each(
                                firings.reversed().stream().limit(30).toList(),
                                firing -> Html.of(
                                        "<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                                        firing.at(),
                                        firing.what(),
                                        firing.detail()))));
    }

    private static Html row(Session session, Switch what, List<Setting> on) {
        var setting = on.stream().filter(each -> each.what() == what).findFirst();
        if (setting.isPresent()) {
            var times = setting.get().times();
            return Html.of(
                    """
                    <tr class="on"><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>
                    <form method="post" action="/switches/{}/off"><input type="hidden" name="token" value="{}"><button>Off</button></form>
                    </td></tr>
                    """,
                    what.word(),
                    what.explained,
                    setting.get().invoice().isEmpty() ? "all" : setting.get().invoice(),
                    setting.get().value(),
                    times < 0 ? "until off" : times,
                    what.word(),
                    session.token());
        }
        var form = "switch-" + what.word();
        return Html.of(
                """
                <tr><td>{}</td><td>{}</td>
                <td><input form="{}" name="invoice" size="6" aria-label="Invoice for {}"></td>
                <td><input form="{}" name="value" size="6" aria-label="Value for {}" value="{}"></td>
                <td><input form="{}" name="times" size="3" aria-label="Times for {}" value="{}"></td>
                <td><form id="{}" method="post" action="/switches/{}"><input type="hidden" name="token" value="{}"><button>On</button></form></td></tr>
                """,
                what.word(),
                what.explained,
                form,
                what.word(),
                form,
                what.word(),
                what == Switch.SLOW ? 3000 : 0,
                form,
                what.word(),
                what == Switch.SLOW || what == Switch.LAYOUT_V2 ? -1 : 1,
                form,
                what.word(),
                session.token());
    }
}
