package dev.tillbridge.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The method table: every call that may cross the bridge or the control door, with the right that it needs.
///
/// Methods that the extension answers (`page.*`) are in [PageMethods].
public final class Methods {
    private static final List<Method<?, ?>> ALL = new ArrayList<>();
    private static final Set<Door> BOTH = Set.of(Door.BRIDGE, Door.CONTROL);
    private static final Set<Door> BRIDGE = Set.of(Door.BRIDGE);
    private static final Set<Door> CONTROL = Set.of(Door.CONTROL);

    public static final Method<Nothing, Status> STATUS = read("system.status", Nothing.class, Status.class, BOTH);
    public static final Method<Nothing, DeskView> DESK = read("desk.view", Nothing.class, DeskView.class, BOTH);
    public static final Method<Nothing, ProfileList> PROFILES =
            read("profile.list", Nothing.class, ProfileList.class, BOTH);
    /// The first of its id is in use at once, a further version is on trial; answered with that profile alone.
    public static final Method<ProfileFile, ProfileState> PROFILE_ADD =
            change("profile.add", ProfileFile.class, ProfileState.class, Right.ADMIN, CONTROL);
    public static final Method<Nothing, ProfileStates> PROFILE_VERSIONS =
            read("profile.versions", Nothing.class, ProfileStates.class, CONTROL);
    public static final Method<ProfileUse, ProfileState> PROFILE_USE =
            change("profile.use", ProfileUse.class, ProfileState.class, Right.ADMIN, CONTROL);
    public static final Method<ProfileBack, ProfileState> PROFILE_BACK =
            change("profile.back", ProfileBack.class, ProfileState.class, Right.ADMIN, CONTROL);
    public static final Method<ProfileRef, ProfileState> PROFILE_DROP =
            change("profile.drop", ProfileRef.class, ProfileState.class, Right.ADMIN, CONTROL);

    public static final Method<PageHere, InvoiceState> PAGE_HERE =
            read("page.here", PageHere.class, InvoiceState.class, BRIDGE);
    public static final Method<RowsHere, RowStates> PAGE_ROWS =
            read("page.rows", RowsHere.class, RowStates.class, BRIDGE);
    public static final Method<PageGone, Nothing> PAGE_GONE = read("page.gone", PageGone.class, Nothing.class, BRIDGE);

    public static final Method<ShowInvoice, Shown> SHOW = read("checkout.show", ShowInvoice.class, Shown.class, BRIDGE);
    public static final Method<TypedInvoice, Shown> TYPE =
            read("checkout.type", TypedInvoice.class, Shown.class, BRIDGE);
    /// The client's other open invoices; they also come as an event when they are read.
    public static final Method<CaptureRef, OtherInvoices> OTHERS =
            read("checkout.others", CaptureRef.class, OtherInvoices.class, BRIDGE);
    public static final Method<ChargeStart, PaymentView> START =
            change("checkout.start", ChargeStart.class, PaymentView.class, Right.PAY, BRIDGE);
    public static final Method<PaymentRef, PaymentView> STOP =
            change("checkout.stop", PaymentRef.class, PaymentView.class, Right.PAY, BRIDGE);

    /// Takes money that is held on a card before its time. A wish: it is taken when the payment says so.
    public static final Method<PaymentRef, PaymentView> TAKE =
            change("checkout.take", PaymentRef.class, PaymentView.class, Right.PAY, BOTH);

    /// The processor's page on which a payment's card is typed, for the browser of this desk alone.
    public static final Method<PaymentRef, CardPage> PAGE =
            change("checkout.page", PaymentRef.class, CardPage.class, Right.PAY, BRIDGE);
    public static final Method<CaptureRef, LinkOffer> LINK_OFFER =
            read("link.offer", CaptureRef.class, LinkOffer.class, BRIDGE);
    public static final Method<LinkStart, PaymentView> LINK_START =
            change("link.start", LinkStart.class, PaymentView.class, Right.PAY, BRIDGE);
    public static final Method<LinkSend, LinkView> LINK_RESEND =
            change("link.resend", LinkSend.class, LinkView.class, Right.PAY, BOTH);
    /// Asks the processor, which may take some seconds.
    public static final Method<PaymentRef, LinkShown> LINK_SHOW =
            read("link.show", PaymentRef.class, LinkShown.class, BOTH);
    /// A wish: it is off when the payment says so.
    public static final Method<PaymentRef, LinkView> LINK_CANCEL =
            change("link.cancel", PaymentRef.class, LinkView.class, Right.PAY, BOTH);
    public static final Method<LinkReplace, LinkView> LINK_REPLACE =
            change("link.replace", LinkReplace.class, LinkView.class, Right.PAY, BOTH);
    public static final Method<Nothing, SavedCardList> CARDS =
            read("card.list", Nothing.class, SavedCardList.class, CONTROL);
    /// Refused while a payment charges it. The processor forgets it a little later, for certain.
    public static final Method<CardRemove, SavedCardList> CARD_REMOVE =
            change("card.remove", CardRemove.class, SavedCardList.class, Right.ADMIN, CONTROL);
    public static final Method<CardRef, SavedCardList> CARD_PREFER =
            change("card.default", CardRef.class, SavedCardList.class, Right.ADMIN, CONTROL);
    public static final Method<CardMerge, SavedCardList> CARD_MERGE =
            change("card.merge", CardMerge.class, SavedCardList.class, Right.ADMIN, CONTROL);
    public static final Method<Nothing, LinkList> LINKS = read("link.list", Nothing.class, LinkList.class, BOTH);

    public static final Method<PaymentSearch, PaymentList> PAYMENTS =
            read("payment.list", PaymentSearch.class, PaymentList.class, BOTH);
    public static final Method<PaymentRef, PaymentDetails> PAYMENT =
            read("payment.show", PaymentRef.class, PaymentDetails.class, BOTH);
    public static final Method<PaymentRef, PaymentView> LOOK =
            change("payment.look", PaymentRef.class, PaymentView.class, Right.SETTLE, BOTH);
    public static final Method<Decide, PaymentView> DECIDE =
            change("payment.decide", Decide.class, PaymentView.class, Right.SETTLE, BOTH);
    public static final Method<PaymentRef, GiveBackOffer> GIVE_BACK_OFFER =
            read("giveback.offer", PaymentRef.class, GiveBackOffer.class, BOTH);
    public static final Method<GiveBackStart, PaymentView> GIVE_BACK =
            change("giveback.start", GiveBackStart.class, PaymentView.class, Right.SETTLE, BOTH);
    /// Money that came back, or was given back elsewhere: a person has seen to it.
    public static final Method<GiveBackSeen, PaymentView> GIVE_BACK_SEEN =
            change("giveback.seen", GiveBackSeen.class, PaymentView.class, Right.SETTLE, BOTH);
    /// Bank payments of a client are allowed again.
    public static final Method<BankAllow, PaymentView> BANK_ALLOW =
            change("bank.allow", BankAllow.class, PaymentView.class, Right.SETTLE, BOTH);
    public static final Method<PutIn, PaymentView> PUT_IN =
            change("posting.put-in", PutIn.class, PaymentView.class, Right.SETTLE, BOTH);
    public static final Method<EnteredByHand, PaymentView> ENTERED =
            change("posting.entered", EnteredByHand.class, PaymentView.class, Right.SETTLE, BOTH);
    public static final Method<IsThePayment, PaymentView> IS_THE_PAYMENT =
            change("posting.is-the-payment", IsThePayment.class, PaymentView.class, Right.SETTLE, BOTH);
    public static final Method<PaymentRef, ReceiptHtml> RECEIPT =
            read("receipt.show", PaymentRef.class, ReceiptHtml.class, BOTH);
    /// Noted each time, with who and when.
    public static final Method<ReceiptPrint, ReceiptIssued> RECEIPT_PRINT =
            change("receipt.print", ReceiptPrint.class, ReceiptIssued.class, Right.PAY, BOTH);
    public static final Method<ReceiptPdfRef, ReceiptPdf> RECEIPT_PDF =
            read("receipt.pdf", ReceiptPdfRef.class, ReceiptPdf.class, BOTH);
    /// Queued; what became of it stands in the payment's receipt line.
    public static final Method<ReceiptMail, PaymentView> RECEIPT_MAIL =
            change("receipt.mail", ReceiptMail.class, PaymentView.class, Right.PAY, BOTH);
    /// Answered when the mail server took the mail, which may take some seconds.
    public static final Method<MessageTest, Nothing> MESSAGE_TEST =
            change("message.test", MessageTest.class, Nothing.class, Right.ADMIN, CONTROL);
    public static final Method<TextNumber, TextNumberView> TEXT_NUMBER =
            read("text.number", TextNumber.class, TextNumberView.class, CONTROL);
    public static final Method<TextConsent, TextNumberView> TEXT_CONSENT =
            change("text.consent", TextConsent.class, TextNumberView.class, Right.PAY, CONTROL);
    public static final Method<Nothing, AttentionList> ATTENTION =
            read("attention.list", Nothing.class, AttentionList.class, BOTH);

    public static final Method<Nothing, ReaderList> READERS =
            read("reader.list", Nothing.class, ReaderList.class, BOTH);
    public static final Method<ReaderAdd, ReaderView> READER_ADD =
            change("reader.add", ReaderAdd.class, ReaderView.class, Right.ADMIN, CONTROL);
    public static final Method<ReaderRef, ReaderTest> READER_TEST =
            change("reader.test", ReaderRef.class, ReaderTest.class, Right.ADMIN, CONTROL);
    public static final Method<ReaderRef, ReaderView> READER_RELEASE =
            change("reader.release", ReaderRef.class, ReaderView.class, Right.ADMIN, CONTROL);

    public static final Method<Nothing, PersonList> PEOPLE = read("person.list", Nothing.class, PersonList.class, BOTH);
    public static final Method<PersonAdd, PersonView> PERSON_ADD =
            change("person.add", PersonAdd.class, PersonView.class, Right.ADMIN, CONTROL);
    public static final Method<PersonRole, PersonView> PERSON_ROLE =
            change("person.role", PersonRole.class, PersonView.class, Right.ADMIN, CONTROL);
    public static final Method<PersonPin, PersonView> PERSON_PIN =
            change("person.pin", PersonPin.class, PersonView.class, Right.ADMIN, CONTROL);

    public static final Method<Nothing, LocationView> LOCATION =
            read("location.show", Nothing.class, LocationView.class, BOTH);
    public static final Method<LocationSet, LocationView> LOCATION_SET =
            change("location.set", LocationSet.class, LocationView.class, Right.ADMIN, CONTROL);
    public static final Method<Nothing, OtherInstallations> OTHER_INSTALLATIONS =
            read("location.others", Nothing.class, OtherInstallations.class, CONTROL);
    public static final Method<CutOver, OtherInstallations> CUT_OVER =
            change("location.cut-over", CutOver.class, OtherInstallations.class, Right.ADMIN, CONTROL);
    public static final Method<FoundCharge, Nothing> FOUND_CHARGE =
            change("payment.found", FoundCharge.class, Nothing.class, Right.ADMIN, CONTROL);
    public static final Method<KeptCompared, Nothing> KEPT_COMPARED =
            change("payment.compared", KeptCompared.class, Nothing.class, Right.ADMIN, CONTROL);
    /// May take some seconds.
    public static final Method<AuditVerify, AuditReport> AUDIT_VERIFY =
            read("audit.verify", AuditVerify.class, AuditReport.class, CONTROL);
    public static final Method<DayRef, DayView> DAY = read("day.show", DayRef.class, DayView.class, CONTROL);
    /// Reads the PIMS's own list, in a tab of its own; may take half a minute.
    public static final Method<DayRef, DayView> DAY_READ =
            change("day.read", DayRef.class, DayView.class, Right.ADMIN, CONTROL);
    /// Reads the processor's balance of the day.
    public static final Method<DayRef, DayView> DAY_READ_PROCESSOR =
            change("day.read-processor", DayRef.class, DayView.class, Right.ADMIN, CONTROL);
    public static final Method<DayTyped, DayView> DAY_TYPED =
            change("day.typed", DayTyped.class, DayView.class, Right.ADMIN, CONTROL);
    public static final Method<DayFile, DayView> DAY_FILE =
            change("day.file", DayFile.class, DayView.class, Right.ADMIN, CONTROL);
    public static final Method<DayDismiss, DayView> DAY_DISMISS =
            change("day.dismiss", DayDismiss.class, DayView.class, Right.ADMIN, CONTROL);
    public static final Method<DayClose, DayView> DAY_CLOSE =
            change("day.close", DayClose.class, DayView.class, Right.ADMIN, CONTROL);
    public static final Method<DayReopen, DayView> DAY_REOPEN =
            change("day.reopen", DayReopen.class, DayView.class, Right.ADMIN, CONTROL);
    public static final Method<MonthRef, MonthView> MONTH =
            read("month.show", MonthRef.class, MonthView.class, CONTROL);
    public static final Method<DayRef, DayPdf> DAY_PDF = read("day.pdf", DayRef.class, DayPdf.class, CONTROL);
    public static final Method<DayCsvPart, DayCsv> DAY_CSV = read("day.csv", DayCsvPart.class, DayCsv.class, CONTROL);
    public static final Method<MappingTry, MappingLists> MAPPING_TRY =
            read("location.try-mapping", MappingTry.class, MappingLists.class, BOTH);
    public static final Method<SecretSet, Nothing> SECRET_SET =
            change("secret.set", SecretSet.class, Nothing.class, Right.ADMIN, CONTROL);
    public static final Method<SecretTake, Nothing> SECRET_TAKE =
            change("secret.take", SecretTake.class, Nothing.class, Right.ADMIN, CONTROL);

    public static final Method<Nothing, DeskList> DESKS =
            read("location.desks", Nothing.class, DeskList.class, CONTROL);
    /// Answered when the other database is ready; the service then starts anew on it.
    public static final Method<LocationCreate, Nothing> LOCATION_CREATE =
            change("location.create", LocationCreate.class, Nothing.class, Right.ADMIN, CONTROL);
    /// As `location.create`.
    public static final Method<LocationJoin, Nothing> LOCATION_JOIN =
            change("location.join", LocationJoin.class, Nothing.class, Right.ADMIN, CONTROL);
    /// The service then starts anew on a file of its own.
    public static final Method<Nothing, Nothing> LOCATION_MOVE_BACK =
            change("location.move-back", Nothing.class, Nothing.class, Right.ADMIN, CONTROL);
    public static final Method<DeskInvite, Invitation> DESK_INVITE =
            change("location.invite", DeskInvite.class, Invitation.class, Right.ADMIN, CONTROL);
    public static final Method<DeskRevoke, DeskList> DESK_REVOKE =
            change("location.desk-revoke", DeskRevoke.class, DeskList.class, Right.ADMIN, CONTROL);
    public static final Method<DeskRename, DeskList> DESK_RENAME =
            change("location.desk-rename", DeskRename.class, DeskList.class, Right.ADMIN, CONTROL);

    public static final Method<PairingOpen, PairingOpened> PAIR_OPEN =
            change("pair.open", PairingOpen.class, PairingOpened.class, Right.ADMIN, CONTROL);
    public static final Method<Nothing, PairingPending> PAIR_PENDING =
            read("pair.pending", Nothing.class, PairingPending.class, CONTROL);
    public static final Method<PairingAnswer, Nothing> PAIR_ANSWER =
            change("pair.answer", PairingAnswer.class, Nothing.class, Right.ADMIN, CONTROL);
    public static final Method<Nothing, BrowserList> BROWSERS =
            read("browser.list", Nothing.class, BrowserList.class, CONTROL);
    public static final Method<BrowserRef, Nothing> BROWSER_REVOKE =
            change("browser.revoke", BrowserRef.class, Nothing.class, Right.ADMIN, CONTROL);
    public static final Method<Nothing, ConsoleTicket> CONSOLE =
            change("console.open", Nothing.class, ConsoleTicket.class, Right.ADMIN, CONTROL);
    public static final Method<Nothing, Nothing> SHUTDOWN =
            change("system.stop", Nothing.class, Nothing.class, Right.ADMIN, CONTROL);

    private Methods() {}

    /// All methods that the service answers, in the order of the table.
    public static List<Method<?, ?>> all() {
        return List.copyOf(ALL);
    }

    private static <P, R> Method<P, R> read(String name, Class<P> params, Class<R> result, Set<Door> doors) {
        return add(new Method<>(name, params, result, Right.READ, doors, false, Asked.SERVICE));
    }

    private static <P, R> Method<P, R> change(
            String name, Class<P> params, Class<R> result, Right right, Set<Door> doors) {
        return add(new Method<>(name, params, result, right, doors, true, Asked.SERVICE));
    }

    private static <P, R> Method<P, R> add(Method<P, R> method) {
        ALL.add(method);
        return method;
    }
}
