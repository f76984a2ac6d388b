package dev.tillbridge.operator;

/// What a person may do: the table of rights. Stored by name, never renamed.
public enum Role {
    STAFF,
    MANAGER,
    SUPPORT;

    public boolean may(PersonRight right) {
        return switch (this) {
            case STAFF ->
                right == PersonRight.CHARGE || right == PersonRight.TICK_OFF || right == PersonRight.GIVE_BACK;
            case MANAGER -> true;
            case SUPPORT -> right != PersonRight.CHARGE;
        };
    }
}
