package dev.tillbridge.location;

import dev.tillbridge.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The location's settings as they stand, in their own types. Immutable.
///
/// @param id made once, stable
/// @param values every setting that somebody set, by key, as stored
public record Location(String id, Map<String, String> values) {
    /// Ways in which a card is taken as on the card reader; entered like it where the settings say nothing else.
    private static final Set<String> LIKE_THE_READER = Set.of("CARD_BY_PHONE", "SAVED_CARD");

    public Location {
        values = Map.copyOf(values);
    }

    public String name() {
        return value(Setting.NAME);
    }

    /// The lines of the clinic's address; none while it is not set.
    public List<String> address() {
        return Words.split(value(Setting.ADDRESS));
    }

    /// The clinic's telephone number, or empty.
    public String phone() {
        return value(Setting.PHONE);
    }

    public Currency currency() {
        return Currency.getInstance(value(Setting.CURRENCY));
    }

    public ZoneId zone() {
        return ZoneId.of(value(Setting.TIME_ZONE));
    }

    /// When a day begins by the clinic's clock.
    public LocalTime dayStart() {
        return LocalTime.parse(value(Setting.DAY_START));
    }

    /// When money that is held on cards is taken, by the clinic's clock; empty: as soon as it is approved.
    public Optional<LocalTime> takeAt() {
        return Optional.of(value(Setting.TAKE_AT)).filter(set -> !set.isEmpty()).map(LocalTime::parse);
    }

    /// When money that is approved at this moment is to be taken at the latest; empty: at once.
    public Optional<Instant> takenBy(Instant approved) {
        return takeAt().map(time -> {
            var today = approved.atZone(zone()).toLocalDate();
            var cutOff = today.atTime(time).atZone(zone()).toInstant();
            return cutOff.isAfter(approved)
                    ? cutOff
                    : today.plusDays(1).atTime(time).atZone(zone()).toInstant();
        });
    }

    /// Who gets each closed day by e-mail.
    public List<String> dayMail() {
        return Words.split(value(Setting.DAY_MAIL));
    }

    public Locale locale() {
        return Locale.of(value(Setting.LANGUAGE));
    }

    /// Whether payments are entered in the PIMS at all.
    public boolean posting() {
        return value(Setting.POSTING).equals("on");
    }

    /// Within which time the same client and amount need a second reason.
    public Duration duplicateWindow() {
        return Duration.ofMinutes(Long.parseLong(value(Setting.DUPLICATE_MINUTES)));
    }

    /// How many desks take payments; empty until somebody said it.
    public OptionalInt desks() {
        var said = value(Setting.DESKS);
        return said.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(said));
    }

    /// The paper that receipts are printed on: `a4`, `letter` or `80mm`; empty until somebody said it.
    public String receiptPaper() {
        return value(Setting.RECEIPT_PAPER);
    }

    /// Whether mail can be sent from here, as far as the settings say.
    public boolean mails() {
        return !mailServer().isEmpty();
    }

    /// "smtp.example.com:587", or empty.
    public String mailServer() {
        return value(Setting.MAIL_SERVER);
    }

    /// Empty where the mail server asks for none.
    public String mailUser() {
        return value(Setting.MAIL_USER);
    }

    /// The address that mails come from, or empty.
    public String mailFrom() {
        return value(Setting.MAIL_FROM);
    }

    /// Where the clinic is, in two letters: by which telephone numbers are read. Empty where nothing says it.
    public String country() {
        var said = value(Setting.COUNTRY);
        var ofMoney = value(Setting.CURRENCY).substring(0, 2);
        boolean known =
                Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(ofMoney);
        return said.isEmpty() && known ? ofMoney : said;
    }

    /// Whether texts can be sent from here, as far as the settings say.
    public boolean texts() {
        return !textAccount().isEmpty();
    }

    /// The account at the provider of texts, or empty.
    public String textAccount() {
        return value(Setting.TEXT_ACCOUNT);
    }

    /// The key whose secret is stored; the account where none is set.
    public String textKey() {
        var key = value(Setting.TEXT_KEY);
        return key.isEmpty() ? textAccount() : key;
    }

    /// The practice's own numbers ("+1..."); texts come from the first. None while not set.
    public List<String> textFrom() {
        return Words.split(value(Setting.TEXT_FROM));
    }

    /// Where texts go: a name for https, or an address on this computer for practice.
    public URI textServer() {
        var server = value(Setting.TEXT_SERVER);
        return URI.create((textsForPractice() ? "http://" : "https://") + server);
    }

    public boolean textsForPractice() {
        return value(Setting.TEXT_SERVER).startsWith("127.0.0.1:");
    }

    /// Whether receipts are mailed by themselves.
    public boolean mailsReceipts() {
        return mails() && value(Setting.RECEIPT_MAIL).equals("on");
    }

    /// Words of invoice lines after which a receipt is not mailed by itself.
    public List<String> mailHolds() {
        return Words.split(value(Setting.RECEIPT_MAIL_HOLD));
    }

    /// The addresses that are mailed what needs somebody; none while nobody is named.
    public List<String> alertsTo() {
        return Words.split(value(Setting.ATTENTION_TO));
    }

    /// When they are each day, by the clinic's clock.
    public LocalTime alertsAt() {
        return LocalTime.parse(value(Setting.ATTENTION_AT));
    }

    /// How long a payment link can be paid.
    public Duration linkLife() {
        return Duration.ofDays(Long.parseLong(value(Setting.LINK_DAYS)));
    }

    /// How long after it was made an unpaid link is sent once more; empty: never.
    public Optional<Duration> linkReminder() {
        var days = Long.parseLong(value(Setting.LINK_REMINDER_DAYS));
        return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }

    /// What is sent with a payment link; empty: the usual words of the language.
    public String linkText() {
        return value(Setting.LINK_TEXT);
    }

    /// Whether clients may pay from their bank accounts: only where somebody said so, and only in US dollars.
    public boolean bankPayments() {
        return value(Setting.BANK_PAYMENTS).equals("on")
                && currency().getCurrencyCode().equals("USD");
    }

    /// Whether cards that clients have saved may be seen and charged here; where not, nobody is told of any.
    public boolean showsCards() {
        return !value(Setting.SAVED_CARDS).equals("hidden");
    }

    /// Whether cards may be saved.
    public boolean keepsCards() {
        return value(Setting.SAVED_CARDS).equals("on");
    }

    /// What may be tapped as the reason for paying only a part.
    public List<String> partReasons() {
        return Words.split(value(Setting.PART_REASONS));
    }

    /// Whether money that a person took by this way may be noted.
    ///
    /// @param way [Enum#name] of the way to pay
    public boolean notes(String way) {
        var word = way.equals("OTHER_TERMINAL") ? "card" : way.toLowerCase(Locale.ROOT);
        return Words.split(value(Setting.NOTE_WAYS)).contains(word);
    }

    /// Who finances clients here.
    public List<String> financing() {
        return Words.split(value(Setting.FINANCING));
    }

    /// What may be chosen as the reason for giving money back.
    public List<String> giveBackReasons() {
        return Words.split(value(Setting.GIVE_BACK_REASONS));
    }

    /// How much somebody of this role may give back in a day; empty where there is no limit.
    ///
    /// @param role [Enum#name] of the role
    public Optional<Money> giveBackLimit(String role, Currency currency) {
        var value = value(
                switch (role) {
                    case "MANAGER" -> Setting.GIVE_BACK_MANAGER;
                    case "SUPPORT" -> Setting.GIVE_BACK_SUPPORT;
                    default -> Setting.GIVE_BACK_STAFF;
                });
        if (value.equals("any")) {
            return Optional.empty();
        }
        var amount = value.equals("no") ? BigDecimal.ZERO : new BigDecimal(value);
        var minor = amount.movePointRight(currency.getDefaultFractionDigits()).setScale(0, RoundingMode.DOWN);
        return Optional.of(new Money(minor.longValueExact(), currency));
    }

    /// Whether the page at this address belongs to a PIMS that is marked as practice. The same scheme, host and
    /// port, nothing less; an address that is none is not.
    public boolean isPractice(String address) {
        try {
            return List.of(value(Setting.PRACTICE_PIMS).split(" ")).contains(SettingCheck.origin(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /// What the PIMS calls this way to pay; the most particular setting wins, and a card typed on a page is
    /// entered like one on the card reader unless the settings say otherwise.
    ///
    /// @param way [Enum#name] of the way to pay
    /// @param brand the card's brand, or empty
    public Optional<String> paymentType(String pims, String way, String brand) {
        var own = typeOf(pims, way, brand);
        return own.isPresent() || !LIKE_THE_READER.contains(way) ? own : typeOf(pims, "CARD_READER", brand);
    }

    private Optional<String> typeOf(String pims, String way, String brand) {
        var of = brand.isBlank() ? "*" : brand;
        return first(
                MappingKey.paymentType(pims, way, of),
                MappingKey.paymentType(pims, way, "*"),
                MappingKey.paymentType("*", way, of),
                MappingKey.paymentType("*", way, "*"));
    }

    /// Whom the PIMS knows our person as.
    public Optional<String> employee(String pims, String personId) {
        return first(MappingKey.employee(pims, personId), MappingKey.employee("*", personId));
    }

    String value(Setting setting) {
        @Nullable String set = values.get(setting.key());
        return set == null ? setting.standard() : set;
    }

    private Optional<String> first(String... keys) {
        return Stream.of(keys).filter(values::containsKey).map(values::get).findFirst();
    }
}
