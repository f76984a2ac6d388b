package dev.tillbridge.rig;

import dev.tillbridge.pims.profile.TestProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A clinic program that holds bills and takes payments; it is shown by a [PaperScreen]. Thread-safe.
public final class PaperClinic {
    public static final String ORIGIN = "http://127.0.0.1:9";
    public static final String PROFILE = "meadow-3";

    private final Map<String, Bill> bills = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger(1_000);

    /// How this program is read: the profile of the made-up PIMS, without its employees.
    public static String profile() {
        return TestProfiles.meadowYaml()
                .replaceAll("    - choose: \\[\\{label: Taken by}]\n.*\n", "")
                .replaceAll("  employees: .*\n", "")
                .replace("settle-seconds: 2", "settle-seconds: 1");
    }

    /// A new open bill of a client of its own.
    public Bill bill(long minor) {
        var id = Integer.toString(numbers.incrementAndGet());
        var bill = new Bill(id, "Client " + id + " #" + id, minor, minor, List.of());
        bills.put(id, bill);
        return bill;
    }

    public Bill find(String id) {
        var bill = bills.get(id);
        if (bill == null) {
            throw new IllegalArgumentException("no bill " + id);
        }
        return bill;
    }

    /// All bills as they stand now, in no order.
    public List<Bill> bills() {
        return List.copyOf(bills.values());
    }

    void enter(String id, Bill.Entry entry) {
        bills.computeIfPresent(id, (same, bill) -> {
            var entries = new ArrayList<>(bill.entries());
            entries.add(entry);
            return new Bill(id, bill.client(), bill.totalMinor(), bill.dueMinor() - entry.minor(), entries);
        });
    }
}
