package dev.tillbridge.activity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The plans of this program, one per kind.
public final class Plans {
    private final Map<String, Plan> byKind = new LinkedHashMap<>();

    public Plans(Collection<? extends Plan> plans) {
        for (var plan : plans) {
            if (byKind.put(plan.kind(), plan) != null) {
                throw new IllegalArgumentException("two plans of the kind " + plan.kind());
            }
        }
    }

    public static Plans of(Plan... plans) {
        return new Plans(List.of(plans));
    }

    Set<String> kinds() {
        return byKind.keySet();
    }

    /// The kinds that another service may carry on.
    Set<String> roaming() {
        var roaming = new LinkedHashSet<String>();
        byKind.values().stream().filter(Plan::outlivesItsHome).forEach(plan -> roaming.add(plan.kind()));
        return roaming;
    }

    Plan plan(String kind) {
        var plan = byKind.get(kind);
        if (plan == null) {
            throw new IllegalArgumentException("no plan of the kind " + kind);
        }
        return plan;
    }
}
