package dev.tillbridge.problem;

import static dev.tillbridge.problem.Fixer.MANAGER;
import static dev.tillbridge.problem.Fixer.STAFF;
import static dev.tillbridge.problem.Fixer.SUPPORT;
import static dev.tillbridge.problem.Fixer.TECH;
import static dev.tillbridge.problem.MoneyMeaning.CHARGED;
import static dev.tillbridge.problem.MoneyMeaning.NOTHING_CHARGED;
import static dev.tillbridge.problem.MoneyMeaning.NOT_SURE;
import static dev.tillbridge.problem.MoneyMeaning.NO_MONEY;

/// The error table. Names are stable: they travel on the wire and stand in journals. Texts:
/// `problems_en.properties` and
/// `problems_da.properties`, `NAME.cause` and `NAME.remedy`, complete in both languages (a test holds it).
public enum ProblemCode {
    // general
    INTERNAL_ERROR(NO_MONEY, SUPPORT),
    BAD_MESSAGE(NO_MONEY, SUPPORT),
    UNKNOWN_METHOD(NO_MONEY, TECH),
    NO_RIGHT(NO_MONEY, MANAGER),
    TOO_MANY_REQUESTS(NO_MONEY, STAFF),

    // store and activities
    DATABASE_LOCKED(NO_MONEY, TECH),
    DATABASE_FULL(NO_MONEY, TECH),
    DATABASE_CORRUPT(NO_MONEY, SUPPORT),
    DATABASE_NEWER(NO_MONEY, TECH),
    DATABASE_UNREACHABLE(NO_MONEY, TECH),
    SAME_ID_OTHER_CONTENT(NOTHING_CHARGED, STAFF),
    STEP_BROKE_OFF(NOT_SURE, SUPPORT),
    STEP_NOT_RECORDED(NOT_SURE, SUPPORT),
    PLAN_STUCK(NOT_SURE, SUPPORT),

    // bridge, http, doors
    PORT_TAKEN(NO_MONEY, TECH),
    SERVICE_NOT_RUNNING(NO_MONEY, TECH),
    SERVICE_NOT_OURS(NO_MONEY, TECH),
    SERVICE_OTHER_VERSION(NO_MONEY, TECH),
    SERVICE_BUSY(NO_MONEY, STAFF),
    CONNECTION_LOST(NO_MONEY, STAFF),
    NO_ANSWER_IN_TIME(NO_MONEY, STAFF),
    PRIVATE_FILE_UNUSABLE(NO_MONEY, TECH),
    BROWSER_NOT_CONNECTED(NO_MONEY, STAFF),
    BROWSER_NO_ANSWER(NO_MONEY, STAFF),
    PAIRING_CLOSED(NO_MONEY, TECH),
    PAIRING_BUSY(NO_MONEY, STAFF),

    // payment and ledger
    ALREADY_BEING_PAID(NOTHING_CHARGED, STAFF),
    MORE_THAN_DUE(NOTHING_CHARGED, STAFF),
    OUTCOME_UNKNOWN(NOT_SURE, STAFF),
    ANSWER_DIFFERS(CHARGED, SUPPORT),
    CARD_NUMBER_REFUSED(NO_MONEY, STAFF),
    SAME_AMOUNT_AGAIN(NOTHING_CHARGED, STAFF),
    LIVE_DATA_REFUSES_PRACTICE(NOTHING_CHARGED, TECH),
    PRACTICE_MONEY_NEEDS_PRACTICE_PIMS(NO_MONEY, TECH),
    NOTHING_TO_DECIDE(NO_MONEY, STAFF),
    DECISION_NEEDS_REASON(NOT_SURE, MANAGER),
    PAID_NEEDS_REFERENCE(NOT_SURE, MANAGER),
    NOT_PAID_NEEDS_PROOF(NOT_SURE, MANAGER),

    // terminal and processor
    READER_BUSY(NOTHING_CHARGED, STAFF),
    READER_OFFLINE(NOTHING_CHARGED, STAFF),
    CARD_DECLINED(NOTHING_CHARGED, STAFF),
    NOBODY_TAPPED(NOTHING_CHARGED, STAFF),
    PROCESSOR_UNREACHABLE(NOT_SURE, STAFF),

    // pims and profiles

    // checkout
    INVOICE_CHANGED(NOTHING_CHARGED, STAFF),

    // posting and receipt

    // people, settings, set-up
    SETTINGS_BAD(NO_MONEY, TECH),
    SECRET_MALFORMED(NO_MONEY, TECH),
    WRONG_PIN(NO_MONEY, STAFF),
    LOCKED_OUT(NO_MONEY, STAFF),
    NO_PIN(NO_MONEY, MANAGER),
    PIN_REFUSED(NO_MONEY, STAFF),
    NAME_TAKEN(NO_MONEY, MANAGER),
    NAME_REFUSED(NO_MONEY, MANAGER),
    LAST_MANAGER(NO_MONEY, MANAGER),
    SETTING_UNKNOWN(NO_MONEY, TECH),
    SETTING_REFUSED(NO_MONEY, TECH),
    PAYMENT_TYPE_MISSING(NOTHING_CHARGED, TECH),
    EMPLOYEE_MISSING(NOTHING_CHARGED, TECH),

    // last, so that every section above may grow
    NOT_FOUND(NO_MONEY, STAFF);

    private final MoneyMeaning money;
    private final Fixer fixer;

    ProblemCode(MoneyMeaning money, Fixer fixer) {
        this.money = money;
        this.fixer = fixer;
    }

    public MoneyMeaning money() {
        return money;
    }

    public Fixer fixer() {
        return fixer;
    }
}
