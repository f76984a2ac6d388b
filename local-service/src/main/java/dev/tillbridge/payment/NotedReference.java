package dev.tillbridge.payment;

/// What stands for the processor's reference where a person took the money and no processor knows of it.
public final class NotedReference {
    private static final String NOTED = "noted:";

    private NotedReference() {}

    /// Of a payment or a refund.
    public static String of(String id) {
        return NOTED + id;
    }

    public static boolean is(String reference) {
        return reference.startsWith(NOTED);
    }
}
