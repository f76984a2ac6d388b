package dev.tillbridge.sandbox.pims;

/// A switch that is on: for one invoice or (empty) for all, with its value, for so many more times (-1: until
/// switched off).
record Setting(Switch what, String invoice, long value, long times) {
    Setting {
        if (value < 0 || value > 100_000_000 || times < -1 || times == 0 || times > 1000 || invoice.length() > 20) {
            throw new Refusal("This switch cannot be set so.");
        }
        if (what == Switch.SLOW && value > 60_000) {
            throw new Refusal("A page takes at most 60000 milliseconds.");
        }
    }

    boolean concerns(String number) {
        return invoice.isEmpty() || invoice.equals(number);
    }
}
