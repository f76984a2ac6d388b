package dev.tillbridge.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What an event tells: the new view of one thing. The number of the event stands in its frame.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Payment.class, name = "payment"),
    @JsonSubTypes.Type(value = Change.Invoice.class, name = "invoice"),
    @JsonSubTypes.Type(value = Change.Desk.class, name = "desk"),
    @JsonSubTypes.Type(value = Change.Profiles.class, name = "profiles"),
    @JsonSubTypes.Type(value = Change.Others.class, name = "others"),
    @JsonSubTypes.Type(value = Change.Snapshot.class, name = "snapshot")
})
public sealed interface Change {
    /// A payment changed.
    record Payment(PaymentView payment) implements Change {}

    /// An invoice's state changed.
    record Invoice(InvoiceState invoice) implements Change {}

    /// People, readers, counts or the strip changed.
    record Desk(DeskView desk) implements Change {}

    /// Profiles changed.
    record Profiles(ProfileList profiles) implements Change {}

    /// The client's other open invoices were read.
    record Others(OtherInvoices others) implements Change {}

    /// Everything anew: after a restore, or when the client was away too long.
    record Snapshot(DeskView desk, ProfileList profiles) implements Change {}
}
