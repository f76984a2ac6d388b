package dev.tillbridge.pims.profile;

/// What a field's text must be in the end.
enum FieldKind {
    TEXT("text"),
    MONEY("money"),
    DATE("date"),
    QUANTITY("quantity"),
    STATUS("status");

    private final String parser;

    FieldKind(String parser) {
        this.parser = parser;
    }

    String parser() {
        return parser;
    }

    static FieldKind of(String field) {
        return switch (field) {
            case "total", "paid", "due", "tax", "unit-price", "amount" -> MONEY;
            case "date" -> DATE;
            case "quantity" -> QUANTITY;
            case "status" -> STATUS;
            default -> TEXT;
        };
    }
}
