package dev.tillbridge.checkout;

import dev.tillbridge.activity.Plan;
import dev.tillbridge.giveback.GiveBackRoom;
import dev.tillbridge.message.Letters;
import dev.tillbridge.posting.PostingRoom;
import dev.tillbridge.terminal.TerminalInfo;
import java.util.List;

/// Another way to wire the rooms: with other parties outside, or wrongly, for the tests that must notice.
public interface Mutant {
    /// No mutant: the rooms as they are.
    Mutant NONE = new Mutant() {};

    /// What the installation is called at the processor.
    default String installation() {
        return "inst-1";
    }

    default PostingRoom posting(Clinic clinic) {
        return PostingRoom.of(
                clinic.database,
                clinic.outside.clock(),
                clinic.ids,
                clinic.activities,
                clinic.events,
                clinic.payments,
                clinic.attention,
                clinic.locations,
                clinic.outside.pims());
    }

    default CheckoutRoom checkout(Clinic clinic) {
        return CheckoutRoom.of(clinic.inside(), clinic.outsiders());
    }

    default GiveBackRoom givingBack(Clinic clinic) {
        return GiveBackRoom.of(clinic.givingBackInside(), clinic.givingBackOutside());
    }

    /// Who else writes messages.
    default List<Letters> letters(Clinic clinic) {
        return List.of();
    }

    /// What else the runner carries out.
    default List<Plan> plans(Clinic clinic) {
        return List.of();
    }

    /// Presses Charge.
    default String charge(Clinic clinic, SaleAsk ask) {
        return clinic.room.checkout().start(ask);
    }

    /// The card reader at the front desk.
    default TerminalInfo reader(Clinic clinic) {
        return clinic.outside.reader().list().getFirst();
    }
}
