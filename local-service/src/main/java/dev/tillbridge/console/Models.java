package dev.tillbridge.console;

import dev.tillbridge.health.Report;
import dev.tillbridge.protocol.AttentionItem;
import dev.tillbridge.protocol.BrowserList;
import dev.tillbridge.protocol.DayView;
import dev.tillbridge.protocol.DeskList;
import dev.tillbridge.protocol.DeskView;
import dev.tillbridge.protocol.GiveBackOffer;
import dev.tillbridge.protocol.Invitation;
import dev.tillbridge.protocol.LinkList;
import dev.tillbridge.protocol.LinkShown;
import dev.tillbridge.protocol.LocationView;
import dev.tillbridge.protocol.MonthView;
import dev.tillbridge.protocol.OtherInstallation;
import dev.tillbridge.protocol.PairingOpened;
import dev.tillbridge.protocol.PairingPending;
import dev.tillbridge.protocol.PaymentDetails;
import dev.tillbridge.protocol.PaymentList;
import dev.tillbridge.protocol.PersonList;
import dev.tillbridge.protocol.PersonView;
import dev.tillbridge.protocol.ProfileList;
import dev.tillbridge.protocol.ProfileStates;
import dev.tillbridge.protocol.ReaderList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each page shows. One record a page, seen by its template only.
public final class Models {
    private Models() {}

    public record Today(DeskView desk, List<AttentionItem> needs) {}

    /// Found payments, and what was sought.
    ///
    /// @param from the first day sought, as typed; may be empty
    /// @param to the last day sought, as typed; may be empty
    public record Payments(String query, String from, String to, PaymentList found) {}

    /// A payment, and what may be given back of it.
    ///
    /// @param offer null while nothing may
    /// @param giveBackId names the one giving back that the page's form can begin
    public record Payment(
            PaymentDetails details,
            List<PersonView> people,
            @Nullable GiveBackOffer offer,
            String giveBackId) {}

    public record Needs(List<AttentionItem> items) {}

    /// The newest payment links.
    ///
    /// @param shown the address of one of them, as somebody wanted it
    /// @param next names the one new link that *Replace* on this page can begin
    public record Links(LinkList links, @Nullable LinkShown shown, String next) {}

    public record Month(MonthView month) {}

    public record Day(DayView day, List<PersonView> people) {}

    public record Readers(ReaderList readers, @Nullable String tested) {}

    public record People(PersonList people) {}

    public record Browsers(BrowserList browsers, @Nullable PairingOpened opened, PairingPending pending) {}

    /// The desks of the location, and the ways into one and out of it.
    ///
    /// @param move the change of database that is under way
    public record Desks(
            DeskList desks,
            @Nullable Invitation invitation,
            List<PersonView> people,
            @Nullable DeskMove move) {}

    public record Profiles(ProfileList profiles, ProfileStates states, List<PersonView> people) {}

    public record Health(Report report) {}

    /// What was asked for is not there; the problem stands on top of the page.
    public record Gone(String page) {}

    /// The settings, and the other installations that were seen on the processor account.
    public record Settings(LocationView location, List<OtherInstallation> others, List<PersonView> people) {}
}
