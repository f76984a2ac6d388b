package dev.tillbridge.rig;

/// The service is not there any more: what was asked may or may not have happened.
public final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Gone(String what, String why) {
        super(what + " was not answered: " + why);
    }
}
