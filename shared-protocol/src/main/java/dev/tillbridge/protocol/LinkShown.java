package dev.tillbridge.protocol;

/// A payment link for the eyes of whoever asked.
///
/// @param address where the client pays; kept nowhere
/// @param side how many squares the same has on each side as a picture for a phone's camera
/// @param path the dark ones, as the path of a picture
public record LinkShown(
        String address, int side, @Bounded(60_000) String path) {
    /// Without the address.
    @Override
    public String toString() {
        return "a link's address";
    }
}
