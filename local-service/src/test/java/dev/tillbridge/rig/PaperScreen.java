package dev.tillbridge.rig;

import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.FieldAsk;
import dev.tillbridge.protocol.FieldRaw;
import dev.tillbridge.protocol.Guard;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PageClose;
import dev.tillbridge.protocol.PageDo;
import dev.tillbridge.protocol.PageDone;
import dev.tillbridge.protocol.PageFault;
import dev.tillbridge.protocol.PageOpen;
import dev.tillbridge.protocol.PageOpened;
import dev.tillbridge.protocol.PageRead;
import dev.tillbridge.protocol.PageTried;
import dev.tillbridge.protocol.PageTry;
import dev.tillbridge.protocol.PageValues;
import dev.tillbridge.protocol.PageVisit;
import dev.tillbridge.protocol.TriedPage;
import dev.tillbridge.protocol.TriedVersion;
import dev.tillbridge.protocol.frame.Ask;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The clinic on paper as a browser shows it: answers the service's questions about pages at once. Thread-safe.
final class PaperScreen {
    private final PaperClinic clinic;
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();
    private final AtomicInteger opened = new AtomicInteger();

    PaperScreen(PaperClinic clinic) {
        this.clinic = clinic;
    }

    /// A tab and what is typed into its form.
    private record Tab(String bill, Map<String, String> form) {}

    /// The person's own tab on a bill.
    String show(String bill) {
        var page = "tab-" + bill;
        tabs.put(page, new Tab(bill, new ConcurrentHashMap<>()));
        return page;
    }

    Object answer(Ask ask) {
        return switch (ask.method()) {
            case "page.open" -> open(Json.as(ask.params(), PageOpen.class));
            case "page.read" -> read(Json.as(ask.params(), PageRead.class));
            case "page.visit" -> visit(Json.as(ask.params(), PageVisit.class));
            case "page.do" -> act(Json.as(ask.params(), PageDo.class));
            case "page.try" -> tried(Json.as(ask.params(), PageTry.class));
            case "page.close" -> close(Json.as(ask.params(), PageClose.class));
            default -> throw new IllegalArgumentException(ask.method());
        };
    }

    private PageOpened open(PageOpen ask) {
        var page = "own-" + opened.incrementAndGet();
        var bill = ask.address().substring(ask.address().lastIndexOf('/') + 1);
        tabs.put(page, new Tab(bill, new ConcurrentHashMap<>()));
        return new PageOpened(page, ask.address(), ask.pageKind(), bill, null);
    }

    private PageValues visit(PageVisit ask) {
        var opened = open(new PageOpen(ask.profile(), ask.address(), ask.pageKind(), "read", ask.timeoutMillis()));
        var read = read(new PageRead(opened.page(), ask.profile(), ask.guard(), ask.fields(), ask.timeoutMillis()));
        close(new PageClose(opened.page()));
        return read;
    }

    private Nothing close(PageClose ask) {
        tabs.remove(ask.page());
        return new Nothing();
    }

    private PageValues read(PageRead ask) {
        var tab = tabs.get(ask.page());
        var fault = fault(tab, ask.guard());
        var fields = fault != null || tab == null
                ? List.<FieldRaw>of()
                : ask.fields().stream().map(field -> field(tab, field)).toList();
        return new PageValues(
                ask.page(),
                PaperClinic.ORIGIN,
                "invoice",
                tab == null ? null : tab.bill(),
                fields,
                Instant.now(),
                "hidden",
                fault);
    }

    private PageTried tried(PageTry ask) {
        return new PageTried(tried(ask, ask.inUse()), tried(ask, ask.onTrial()));
    }

    /// Each version finds the fields where they are, and the id in the address.
    private TriedPage tried(PageTry ask, TriedVersion version) {
        var read = read(new PageRead(ask.page(), version.profile().id(), ask.guard(), version.fields(), 1));
        return new TriedPage(read.pageKind(), read.invoiceId(), null, read.fields(), read.fault());
    }

    private PageDone act(PageDo ask) {
        var tab = tabs.get(ask.page());
        var fault = fault(tab, ask.guard());
        if (tab == null || fault != null) {
            return new PageDone(ask.page(), PaperClinic.ORIGIN, null, "hidden", false, fault);
        }
        var label = label(ask.locators().getFirst().label());
        if (ask.value() != null) {
            tab.form().put(label, ask.value());
        }
        if (label.equals("Save payment")) {
            clinic.enter(
                    tab.bill(),
                    new Bill.Entry(
                            tab.form().getOrDefault("Way", ""),
                            tab.form().getOrDefault("Remark", ""),
                            minor(tab.form().getOrDefault("Amount received", "0"))));
        }
        return new PageDone(ask.page(), PaperClinic.ORIGIN, ask.value(), "hidden", true, null);
    }

    private static @Nullable PageFault fault(@Nullable Tab tab, @Nullable Guard guard) {
        if (tab == null) {
            return PageFault.PAGE_GONE;
        }
        return guard != null && !guard.invoiceId().equals(tab.bill()) ? PageFault.OTHER_INVOICE : null;
    }

    private FieldRaw field(Tab tab, FieldAsk ask) {
        var bill = clinic.find(tab.bill());
        int dot = ask.name().indexOf('.');
        if (dot >= 0) {
            return row(
                    bill, ask.name(), ask.name().substring(0, dot), ask.name().substring(dot + 1));
        }
        var text = ask.name().equals("step")
                ? tab.form().getOrDefault(label(ask.locators().getFirst().label()), "")
                : shown(bill, ask.name());
        return new FieldRaw(ask.name(), List.of(text), null);
    }

    private static String shown(Bill bill, String field) {
        return switch (field) {
            case "number" -> "Bill " + bill.id();
            case "date" -> LocalDate.now(java.time.ZoneOffset.UTC).toString();
            case "status" -> bill.dueMinor() == 0 ? "Settled" : "Open";
            case "client-id", "client-name" -> bill.client();
            case "patient" -> "Bella";
            case "tax" -> money(0);
            case "total" -> money(bill.totalMinor());
            case "paid" -> money(bill.totalMinor() - bill.dueMinor());
            case "due" -> money(bill.dueMinor());
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static FieldRaw row(Bill bill, String name, String list, String field) {
        if (list.equals("lines")) {
            return new FieldRaw(name, List.of(line(bill, field)), null);
        }
        if (field.equals("none")) {
            return new FieldRaw(name, bill.entries().isEmpty() ? List.of("No payments yet") : List.of(), null);
        }
        if (bill.entries().isEmpty()) {
            return new FieldRaw(name, List.of(), PageFault.NOT_FOUND);
        }
        var cells = bill.entries().stream().map(entry -> cell(entry, field)).toList();
        return new FieldRaw(name, cells, null);
    }

    private static String line(Bill bill, String field) {
        return switch (field) {
            case "description" -> "Dental cleaning";
            case "quantity" -> "1";
            case "total" -> money(bill.totalMinor());
            default -> "";
        };
    }

    private static String cell(Bill.Entry entry, String field) {
        return switch (field) {
            case "date" -> LocalDate.now(java.time.ZoneOffset.UTC).toString();
            case "type" -> entry.type();
            case "reference" -> entry.reference();
            case "amount" -> money(entry.minor());
            default -> "";
        };
    }

    private static String money(long minor) {
        return String.format(Locale.ROOT, "$%,d.%02d", minor / 100, minor % 100);
    }

    private static long minor(String text) {
        return new BigDecimal(text.replaceAll("[^0-9.]", "")).movePointRight(2).longValueExact();
    }

    private static String label(@Nullable String label) {
        return label == null ? "" : label;
    }
}
