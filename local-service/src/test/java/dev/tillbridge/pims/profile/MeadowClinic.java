package dev.tillbridge.pims.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The made-up PIMS as a surface: it holds one bill, shows it by the names of the profile's fields, takes payments
/// by its form, and can misbehave.
final class MeadowClinic implements Surface, Surfaces {
    final Map<String, String> shown = new LinkedHashMap<>();
    final List<Map<String, String>> lines = new ArrayList<>();
    final List<Map<String, String>> payments = new ArrayList<>();
    final List<Map<String, String>> openBills = new ArrayList<>();
    /// What the takings of a day show, page by page.
    final List<List<Map<String, String>>> takings = new ArrayList<>(List.of(new ArrayList<>()));

    /// What happens when a page of the takings is opened.
    Runnable whenTakingsOpen = () -> {};

    final Map<String, Fault> faults = new HashMap<>();
    final List<String> opened = new ArrayList<>();
    final List<String> closed = new ArrayList<>();
    final Map<String, String> form = new HashMap<>();
    /// What the version on trial finds otherwise than the page shows, by field; null where it finds nothing.
    final Map<String, @Nullable String> otherwise = new HashMap<>();

    /// What happens when two versions are to read the page.
    Runnable meanwhile = () -> {};

    int tried;
    String billOnPage = "77";
    boolean paymentsVisible = true;
    String clientOfList = "Client 5521";
    boolean connected = true;
    boolean signedOut;
    String commitFault = "";
    int entries;

    /// How many looks find the bill's form before its amounts are in it.
    int emptyLooks;

    String emptyField = "total";

    MeadowClinic() {
        shown.put("number", "Bill 1042");
        shown.put("date", "2026-11-21");
        shown.put("status", "Open");
        shown.put("client-id", "Anna Okafor #5521");
        shown.put("client-name", "Anna Okafor #5521");
        shown.put("patient", "Bella");
        shown.put("tax", "$8.20");
        shown.put("total", "$184.20");
        shown.put("paid", "$0.00");
        shown.put("due", "$184.20");
        line("Dental cleaning", "1", "$160.00");
        line("Antibiotics", "2", "$16.00");
    }

    void line(String description, String quantity, String total) {
        lines.add(Map.of("description", description, "quantity", quantity, "total", total));
    }

    void payment(String date, String type, String reference, String amount) {
        payments.add(Map.of("date", date, "type", type, "reference", reference, "amount", amount));
    }

    @Override
    public Optional<Surface> reaching(Profile profile, Optional<String> session) {
        return connected ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Optional<Surface> ofSession(String session) {
        return connected ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Opened open(Profile profile, String address, String pageKind, boolean forPosting, Duration within) {
        opened.add(address);
        if (address.contains("/takings")) {
            shown.put("date", "Takings of " + address.replaceAll(".*on=([^&]*)&.*", "$1"));
            whenTakingsOpen.run();
        }
        return signedOut
                ? new Opened("", Optional.of(Fault.SIGN_IN))
                : new Opened("own-" + opened.size(), Optional.empty());
    }

    @Override
    public Values read(Profile profile, String page, String invoiceId, List<Ask> asks, Duration within) {
        return invoiceId.equals(billOnPage)
                ? readList(profile, page, asks, within)
                : new Values(Map.of(), Optional.of(Fault.OTHER_INVOICE));
    }

    @Override
    public Values readList(Profile profile, String page, List<Ask> asks, Duration within) {
        var values = new HashMap<String, Value>();
        asks.forEach(ask -> values.put(ask.name(), value(ask)));
        if (values.containsKey("open-invoices.*")) {
            values.put("client-id", new Value(List.of(clientOfList), Optional.empty()));
        }
        if (emptyLooks > 0) {
            emptyLooks--;
            values.put(emptyField, new Value(List.of(" "), Optional.empty()));
        }
        return new Values(values, Optional.empty());
    }

    /// The tab is still there for a moment when its values are.
    @Override
    public Values visit(
            Profile profile,
            String address,
            String pageKind,
            Optional<String> invoiceId,
            List<Ask> asks,
            Duration within) {
        var read = Surface.super.visit(profile, address, pageKind, invoiceId, asks, within);
        return new Values(read.values(), read.fault(), "own-" + opened.size());
    }

    @Override
    public Both both(Version inUse, Version onTrial, String page, Optional<String> invoiceId, Duration within) {
        tried++;
        meanwhile.run();
        if (invoiceId.filter(id -> !id.equals(billOnPage)).isPresent()) {
            return Both.not(Fault.OTHER_INVOICE);
        }
        var theirs = new HashMap<>(
                readList(onTrial.profile(), page, onTrial.asks(), within).values());
        otherwise.forEach((field, text) -> theirs.put(
                field,
                text == null
                        ? new Value(List.of(), Optional.of(Fault.NOT_FOUND))
                        : new Value(List.of(text), Optional.empty())));
        return new Both(
                seen(readList(inUse.profile(), page, inUse.asks(), within)),
                seen(new Values(theirs, Optional.empty())));
    }

    private Seen seen(Values values) {
        return new Seen(Optional.of("invoice"), Optional.of(billOnPage), Optional.empty(), values);
    }

    private Value value(Ask ask) {
        if (faults.containsKey(ask.name())) {
            return new Value(List.of(), Optional.of(faults.get(ask.name())));
        }
        int dot = ask.name().indexOf('.');
        if (dot >= 0) {
            return inList(ask.name().substring(0, dot), ask.name().substring(dot + 1));
        }
        var label = ask.locators().getFirst().label().orElse("");
        if (ask.name().equals("step")) {
            return new Value(List.of(form.getOrDefault(label, "")), Optional.empty());
        }
        if (ask.locators().getFirst().part().equals("options")) {
            return new Value(
                    label.equals("Way") ? List.of("Cash", " Visa ", "") : List.of("Ann", "Bea"), Optional.empty());
        }
        var text = shown.get(ask.name());
        return text == null
                ? new Value(List.of(), ask.optional() ? Optional.empty() : Optional.of(Fault.NOT_FOUND))
                : new Value(List.of(text), Optional.empty());
    }

    private Value inList(String list, String field) {
        var rows = switch (list) {
            case "lines" -> lines;
            case "payments" -> payments;
            case "day-payments" -> takings.get(takingsPage());
            default -> openBills;
        };
        boolean noTable = rows.isEmpty() || (list.equals("payments") && !paymentsVisible);
        if (field.equals("more")) {
            return new Value(takingsPage() + 1 < takings.size() ? List.of("More") : List.of(), Optional.empty());
        }
        if (field.equals("none")) {
            boolean said = rows.isEmpty() && (!list.equals("payments") || paymentsVisible);
            return new Value(said ? List.of("nothing") : List.of(), Optional.empty());
        }
        if (noTable) {
            return new Value(List.of(), Optional.of(Fault.NOT_FOUND));
        }
        return new Value(rows.stream().map(row -> row.getOrDefault(field, "")).toList(), Optional.empty());
    }

    private int takingsPage() {
        return Integer.parseInt(opened.getLast().replaceAll(".*part=", "")) - 1;
    }

    void taken(int page, String bill, String way, String note, String amount) {
        while (takings.size() <= page) {
            takings.add(new ArrayList<>());
        }
        takings.get(page)
                .add(Map.of(
                        "invoice",
                        bill,
                        "client",
                        "Anna Okafor",
                        "type",
                        way,
                        "taken-by",
                        "Ann",
                        "reference",
                        note,
                        "amount",
                        amount));
    }

    @Override
    public Done act(
            Profile profile,
            String page,
            Optional<String> invoiceId,
            Step.Verb verb,
            List<Locator> locators,
            Optional<String> value,
            Duration within) {
        var label = locators.getFirst().label().orElse("");
        if (invoiceId.filter(id -> !id.equals(billOnPage)).isPresent()) {
            return new Done(Optional.empty(), false, Optional.of(Fault.OTHER_INVOICE));
        }
        if (faults.containsKey(label)) {
            return new Done(Optional.empty(), false, Optional.of(faults.get(label)));
        }
        value.ifPresent(text -> form.put(label, text));
        if (label.equals("Save payment")) {
            return commit();
        }
        return new Done(value, true, Optional.empty());
    }

    private Done commit() {
        if (commitFault.equals("before")) {
            return new Done(Optional.empty(), false, Optional.of(Fault.NOT_REACHED));
        }
        entries++;
        payment(
                "2026-11-21",
                form.getOrDefault("Way", ""),
                form.getOrDefault("Remark", ""),
                form.getOrDefault("Amount received", ""));
        billOnPage = "none: saved";
        return new Done(
                Optional.empty(),
                true,
                commitFault.equals("answer lost") ? Optional.of(Fault.NO_ANSWER) : Optional.empty());
    }

    @Override
    public void close(String page) {
        closed.add(page);
    }
}
