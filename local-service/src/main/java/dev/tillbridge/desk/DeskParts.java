package dev.tillbridge.desk;

import dev.tillbridge.account.OtherInstallations;
import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.JournalFeed;
import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.activity.Meanwhile;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.checkout.CheckoutRoom;
import dev.tillbridge.dayend.DayEndRoom;
import dev.tillbridge.feed.Feed;
import dev.tillbridge.giveback.GiveBack;
import dev.tillbridge.installation.Desks;
import dev.tillbridge.keyring.Keyring;
import dev.tillbridge.link.Links;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.Consents;
import dev.tillbridge.message.MailSender;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.pims.profile.OpenPages;
import dev.tillbridge.pims.profile.Profiles;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.posting.Reversals;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.protocol.ProfileList;
import dev.tillbridge.receipt.ReceiptIssues;
import dev.tillbridge.receipt.ReceiptMails;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import dev.tillbridge.terminal.CardTerminal;
import dev.tillbridge.terminal.Terminals;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything that the handlers speak with.
///
/// @param profileList the profiles in use as the extension needs them
/// @param meanwhile what goes on while the shared database is away; `kept` what waits for it
/// @param news what happens on the processor account
/// @param practice whether the money is practice money now
/// @param ways the ways to pay that are set up
/// @param internet whether the processor can be reached
/// @param setUp what is missing before the first charge
public record DeskParts(
        Database database,
        Clock clock,
        JournalFeed feed,
        Activities activities,
        Payments payments,
        Postings postings,
        Reversals reversals,
        GiveBack giveBack,
        Terminals terminals,
        Attention attention,
        People people,
        Locations locations,
        CheckoutRoom checkout,
        Links links,
        Consents consents,
        ReceiptIssues receiptIssues,
        ReceiptMails receiptMails,
        MailSender mailSender,
        Meanwhile meanwhile,
        KeptResults kept,
        OtherInstallations others,
        Feed news,
        Profiles profiles,
        Supplier<ProfileList> profileList,
        OpenPages pages,
        PimsConnector pims,
        CardTerminal devices,
        ServiceSelf self,
        Desks desks,
        Audit audit,
        Keyring keyring,
        DayEndRoom dayEnd,
        Sharing sharing,
        BooleanSupplier practice,
        Supplier<List<WayToPay>> ways,
        BooleanSupplier internet,
        Function<View, List<Problem>> setUp) {}
