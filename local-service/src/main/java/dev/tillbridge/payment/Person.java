package dev.tillbridge.payment;

/// Who acted, as remembered with what they did: a later change of the name changes no record.
public record Person(String id, String name) {
    public Person {
        Bounds.text(id, 80);
        Bounds.text(name, 120);
    }
}
