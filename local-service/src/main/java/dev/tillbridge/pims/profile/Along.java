package dev.tillbridge.pims.profile;

/// Looks along where an invoice is read. Returns at once, never throws, and changes nothing of the reading.
/// Thread-safe.
@FunctionalInterface
public interface Along {
    /// Nobody looks along.
    Along NOBODY = (inUse, surface, page, aspect, invoiceId, then) -> then.run();

    /// A page of an invoice, or one with a list that belongs to it, was just read, or could not be.
    ///
    /// @param page empty when nobody can look there again
    /// @param then runs once, when nobody looks at the page any more
    void look(Profile inUse, Surface surface, String page, Aspect aspect, String invoiceId, Runnable then);
}
