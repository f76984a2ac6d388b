package dev.tillbridge.protocol;

import java.util.List;

/// What a desk shows around a payment.
///
/// @param practice whether the money is practice money
/// @param ways the ways to pay that are set up
/// @param running running or unsettled payments of every desk, newest first
/// @param toEnter payments to be entered in the PIMS by hand
/// @param noteWays which money that a person took may be noted
/// @param financing who finances clients here
/// @param internet whether the processor can be reached
public record DeskView(
        String location,
        String language,
        String currency,
        boolean practice,
        boolean internet,
        List<PersonView> people,
        List<ReaderView> readers,
        List<WayToPay> ways,
        int needsYou,
        int toEnter,
        List<PaymentView> running,
        List<String> partReasons,
        List<WayToPay> noteWays,
        List<String> financing,
        List<Text> setUp) {}
