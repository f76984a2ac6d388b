package dev.tillbridge.app;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Ability;
import dev.tillbridge.payment.BalanceAnswer;
import dev.tillbridge.payment.BalanceBook;
import dev.tillbridge.payment.BankReturnAnswer;
import dev.tillbridge.payment.BankReturns;
import dev.tillbridge.payment.CardAnswer;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.HostedPages;
import dev.tillbridge.payment.KeptCard;
import dev.tillbridge.payment.LinkAnswer;
import dev.tillbridge.payment.LinkNews;
import dev.tillbridge.payment.LinkOrder;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProcessorFeed;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.RefundAnswer;
import dev.tillbridge.payment.RefundList;
import dev.tillbridge.payment.RefundOrder;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.SavedCardProvider;
import dev.tillbridge.payment.Strangers;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.stripe.StripeAccess;
import dev.tillbridge.terminal.CardTerminal;
import dev.tillbridge.terminal.TerminalAnswer;
import dev.tillbridge.terminal.TerminalId;
import dev.tillbridge.terminal.TerminalInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// The processor that the rooms speak with. It is empty until a key is stored, and a new key takes the place of
/// the old one while the service runs. Without a key every question is answered with PROCESSOR_NOT_SET_UP.
/// Thread-safe.
final class ProcessorSlot implements PaymentProvider, CardTerminal {
    private final AtomicReference<@Nullable StripeAccess> access = new AtomicReference<>();

    void put(StripeAccess opened) {
        access.set(opened);
    }

    boolean isEmpty() {
        return access.get() == null;
    }

    /// Whether the money is practice money; an empty slot moves none, and says so as practice.
    boolean practice() {
        return isEmpty() || !live();
    }

    /// The ways to pay that it can be used for now.
    List<WayToPay> ways() {
        return isEmpty()
                ? List.of()
                : Arrays.stream(WayToPay.values())
                        .filter(way -> way.needs().filter(this::can).isPresent())
                        .toList();
    }

    /// The account as far as it is known without asking.
    Optional<String> knownAccount() {
        return Optional.ofNullable(access.get()).flatMap(StripeAccess::knownAccount);
    }

    /// What happens on the account; empty without a key. It stays with the key that it began with.
    Optional<ProcessorFeed> feed() {
        return Optional.ofNullable(access.get()).map(StripeAccess::feed);
    }

    @Override
    public String account() {
        return access().account();
    }

    @Override
    public boolean live() {
        return payments().live();
    }

    @Override
    public boolean can(Ability ability) {
        return payments().can(ability);
    }

    @Override
    public ProviderAnswer create(ChargeOrder order, String key) {
        return isEmpty()
                ? new ProviderAnswer.NotDone(missing(), false)
                : payments().create(order, key);
    }

    @Override
    public ProviderAnswer look(String reference) {
        return isEmpty() ? new ProviderAnswer.Unknown(missing()) : payments().look(reference);
    }

    @Override
    public ProviderAnswer find(ChargeOrder order, Instant since) {
        return isEmpty() ? new ProviderAnswer.Unknown(missing()) : payments().find(order, since);
    }

    @Override
    public Strangers strangers(Instant since, BiPredicate<String, String> ours) {
        return isEmpty() ? new Strangers.NotListed(missing()) : payments().strangers(since, ours);
    }

    @Override
    public ProviderAnswer makeFinal(String reference, String key) {
        return isEmpty() ? new ProviderAnswer.Unknown(missing()) : payments().makeFinal(reference, key);
    }

    @Override
    public ProviderAnswer take(String reference, String key) {
        return isEmpty()
                ? new ProviderAnswer.NotDone(missing(), true)
                : payments().take(reference, key);
    }

    /// What went back to clients' banks.
    BankReturns bankReturns() {
        return reference -> isEmpty()
                ? new BankReturnAnswer.Unknown(missing())
                : access().bankReturns().look(reference);
    }

    /// Links to pay by.
    LinkProvider paymentLinks() {
        return new LinkProvider() {
            @Override
            public LinkAnswer create(LinkOrder order, String key) {
                return isEmpty() ? new LinkAnswer.NotDone(missing(), false) : links().create(order, key);
            }

            @Override
            public LinkAnswer look(String reference) {
                return isEmpty() ? new LinkAnswer.Unknown(missing()) : links().look(reference);
            }

            @Override
            public LinkAnswer find(LinkOrder order) {
                return isEmpty() ? new LinkAnswer.Unknown(missing()) : links().find(order);
            }

            @Override
            public LinkAnswer turnOff(String reference) {
                return isEmpty() ? new LinkAnswer.Unknown(missing()) : links().turnOff(reference);
            }

            @Override
            public LinkNews paidSince(Instant since) {
                return isEmpty() ? new LinkNews.NotListed(missing()) : links().paidSince(since);
            }

            @Override
            public LinkAnswer withdraw(String reference, Optional<String> keep) {
                return isEmpty() ? new LinkAnswer.Unknown(missing()) : links().withdraw(reference, keep);
            }

            private LinkProvider links() {
                return access().paymentLinks();
            }
        };
    }

    /// Its pages on which a card is typed.
    HostedPages pages() {
        return new HostedPages() {
            @Override
            public Optional<URI> address(String reference) {
                return isEmpty() ? Optional.empty() : access().pages().address(reference);
            }

            @Override
            public ProviderAnswer create(ChargeOrder order, String key) {
                return isEmpty()
                        ? new ProviderAnswer.NotDone(missing(), false)
                        : access().pages().create(order, key);
            }

            @Override
            public ProviderAnswer look(String reference) {
                return isEmpty()
                        ? new ProviderAnswer.Unknown(missing())
                        : access().pages().look(reference);
            }

            @Override
            public ProviderAnswer find(ChargeOrder order, Instant since) {
                return isEmpty()
                        ? new ProviderAnswer.Unknown(missing())
                        : access().pages().find(order, since);
            }

            @Override
            public ProviderAnswer makeFinal(String reference, String key) {
                return isEmpty()
                        ? new ProviderAnswer.Unknown(missing())
                        : access().pages().makeFinal(reference, key);
            }
        };
    }

    /// The cards that it keeps.
    SavedCardProvider savedCards() {
        return new SavedCardProvider() {
            @Override
            public ProviderAnswer create(ChargeOrder order, String key) {
                return isEmpty() ? new ProviderAnswer.NotDone(missing(), false) : cards().create(order, key);
            }

            @Override
            public ProviderAnswer look(String reference) {
                return isEmpty() ? new ProviderAnswer.Unknown(missing()) : cards().look(reference);
            }

            @Override
            public ProviderAnswer find(ChargeOrder order, Instant since) {
                return isEmpty() ? new ProviderAnswer.Unknown(missing()) : cards().find(order, since);
            }

            @Override
            public ProviderAnswer makeFinal(String reference, String key) {
                return isEmpty() ? new ProviderAnswer.Unknown(missing()) : cards().makeFinal(reference, key);
            }

            @Override
            public ProviderAnswer confirm(String reference, String key) {
                return isEmpty() ? new ProviderAnswer.Unknown(missing()) : cards().confirm(reference, key);
            }

            @Override
            public CardAnswer forget(KeptCard card, String key) {
                return isEmpty() ? new CardAnswer.Unknown(missing()) : cards().forget(card, key);
            }

            @Override
            public CardAnswer card(KeptCard card) {
                return isEmpty() ? new CardAnswer.Unknown(missing()) : cards().card(card);
            }

            @Override
            public Optional<String> account() {
                return knownAccount();
            }

            private SavedCardProvider cards() {
                return access().savedCards();
            }
        };
    }

    /// The way back of its money.
    RefundProvider givingBack() {
        return new RefundProvider() {
            @Override
            public RefundAnswer refund(RefundOrder order, String key) {
                return isEmpty() ? new RefundAnswer.NotDone(missing(), false) : back().refund(order, key);
            }

            @Override
            public RefundAnswer look(String reference) {
                return isEmpty() ? new RefundAnswer.Unknown(missing()) : back().look(reference);
            }

            @Override
            public RefundAnswer find(RefundOrder order) {
                return isEmpty() ? new RefundAnswer.Unknown(missing()) : back().find(order);
            }

            @Override
            public RefundList list(String payment) {
                return isEmpty() ? new RefundList.NotListed(missing()) : back().list(payment);
            }

            private RefundProvider back() {
                return access().givingBack();
            }
        };
    }

    /// What moved on its balance.
    BalanceBook balance() {
        return (from, to) -> isEmpty()
                ? new BalanceAnswer.NotListed(missing())
                : access().balanceBook().between(from, to);
    }

    @Override
    public String driver() {
        return "stripe";
    }

    @Override
    public TerminalAnswer show(TerminalId terminal, String charge, Money amount, boolean partialApproval, String key) {
        return isEmpty()
                ? new TerminalAnswer.NotDone(missing(), false)
                : access().readers().show(terminal, charge, amount, partialApproval, key);
    }

    @Override
    public TerminalAnswer look(TerminalId terminal) {
        return isEmpty()
                ? new TerminalAnswer.Unknown(missing())
                : access().readers().look(terminal);
    }

    @Override
    public TerminalAnswer clear(TerminalId terminal) {
        return isEmpty()
                ? new TerminalAnswer.Unknown(missing())
                : access().readers().clear(terminal);
    }

    @Override
    public List<TerminalInfo> list() {
        return isEmpty() ? List.of() : access().readers().list();
    }

    @Override
    public TerminalInfo register(String registrationCode, String label) {
        return access().readers().register(registrationCode, label);
    }

    private PaymentProvider payments() {
        return access().payments();
    }

    private StripeAccess access() {
        return Optional.ofNullable(access.get()).orElseThrow(() -> missing().asException());
    }

    private static Problem missing() {
        return Problem.of(ProblemCode.PROCESSOR_NOT_SET_UP);
    }
}
