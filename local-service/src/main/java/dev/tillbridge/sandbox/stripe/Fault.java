package dev.tillbridge.sandbox.stripe;

/// A fault that waits for its call: the next `times` calls of a method on a path (with `*` for one segment).
record Fault(String id, FaultKind kind, String method, String path, int times, long millis) {
    Fault {
        if (times < 1 || times > 100_000 || millis < 0 || millis > 600_000 || !path.startsWith("/")) {
            throw new IllegalArgumentException("a fault out of range");
        }
    }

    boolean matches(String method, String path) {
        return this.method.equals(method) && Route.variables(this.path, path) != null;
    }

    Fault after(int fired) {
        return new Fault(id, kind, method, path, times - fired, millis);
    }
}
