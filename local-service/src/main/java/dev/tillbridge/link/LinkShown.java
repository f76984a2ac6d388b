package dev.tillbridge.link;

/// A link for the eyes of whoever asked: to copy, and as a picture for a phone. In no log and no journal.
public record LinkShown(String address, int side, String path) {
    @Override
    public String toString() {
        return "LinkShown[]";
    }
}
