package dev.tillbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where each kind of bad input is tested. Bad input gets a clear error and loses nothing; a row whose test is
/// renamed or taken away fails here.
final class BadInputTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            profile with a wrong or ambiguous locator | pims.profile.ProfileConnectorTest | a_locator_that_finds_none_or_several_is_an_error_that_names_it
            profile that is no valid YAML             | pims.profile.ProfileFilesTest     | what_is_no_profile_is_refused_with_a_place
            profile with mistakes                     | pims.profile.ProfileFilesTest     | each_mistake_is_named
            profile made to cost much                 | pims.profile.ProfileFilesTest     | bombs_are_refused_before_they_cost_anything
            profile checked at the command line       | app.CommandsTest                  | profiles_are_checked_without_a_service_and_added_to_a_running_one
            lines, currencies, draft, paid, void, zero | pims.profile.ProfileConnectorTest | what_is_not_right_forbids_charging
            amount in two currencies                  | pims.profile.MoneyTextTest        | two_currencies_in_one_amount_are_refused_as_that
            amount over the due                       | checkout.SaleContract             | part_of_an_invoice_needs_a_reason_and_more_than_due_is_refused
            amount of nothing, less, other currency   | checkout.HostileSaleTest          | an_amount_of_nothing_or_less_or_of_another_currency_is_refused
            charge of an invoice that may not be      | checkout.HostileSaleTest          | an_invoice_that_may_not_be_charged_is_refused_whatever_the_desk_says
            page script that clicks Pay               | browser.HostilePageTest           | a_script_that_clicks_pay_shows_nothing_and_charges_nothing
            page script that rewrites the total       | browser.HostilePageTest           | a_script_that_rewrites_the_total_changes_no_charge
            amounts that are none, from anybody       | security.HostileMessagesTest      | an_amount_that_is_not_whole_minor_units_of_a_real_currency_is_refused
            charge of what was not shown              | security.HostileMessagesTest      | a_charge_of_anything_but_what_was_shown_is_refused
            same id with other content                | checkout.SaleContract             | the_same_press_with_another_amount_is_refused
            web page, other extension, rebinding host | security.UpgradeDoorTest          | an_upgrade_is_let_in_only_at_the_right_door_with_the_right_host_and_origin
            pages fetched by others                   | security.PageDoorTest             | a_page_request_is_answered_only_to_a_person_or_our_own_pages
            LAN address                               | security.LoopbackOnlyTest         | no_address_of_this_computer_but_loopback_is_listened_on
            program without the secret                | security.ProofTest                | a_program_without_the_secret_is_not_let_in
            oversized message                         | security.FrameLimitsTest          | a_frame_that_is_too_long_or_binary_ends_the_connection
            malformed, deep or unknown message        | security.FrameLimitsTest          | a_frame_that_is_malformed_deep_or_unknown_ends_the_connection
            bad messages before any proof, each door  | security.FrameLimitsTest          | before_anything_is_proved_each_door_ends_at_the_first_frame_that_does_not_belong_there
            same request again, or with other content | bridge.BridgeTest                 | the_same_request_twice_is_done_once_and_answered_twice
            console forms made by others              | console.ConsoleDoorTest           | a_change_that_our_page_did_not_ask_for_is_refused
            console forms that lack fields            | console.ConsoleDoorTest           | forms_that_lack_fields_or_hold_rubbish_are_refused_with_words_and_change_nothing
            database locked                           | app.StartTest                     | a_database_that_another_program_holds_is_told
            disk full                                 | store.DatabaseSqliteTest          | a_full_disk_is_reported_and_nothing_accepted_before_is_lost
            database corrupt                          | app.StartTest                     | a_damaged_database_is_refused_and_left_as_it_is
            database newer than the program           | app.StartTest                     | a_database_of_a_newer_program_is_refused_and_left_alone
            port taken                                | app.StartTest                     | a_taken_port_is_given_up_for_the_next_and_programs_find_the_service_all_the_same
            second instance                           | app.StartTest                     | a_second_service_on_the_same_data_is_refused
            clock set back                            | app.StartTest                     | a_clock_that_was_set_back_stops_neither_the_start_nor_the_doors
            clock set back in mid-payment             | checkout.HostileSaleTest          | a_clock_that_is_set_back_while_the_card_is_awaited_neither_stops_the_payment_nor_charges_twice
            clock set back while stopped              | checkout.HostileSaleTest          | a_clock_that_was_set_back_while_the_service_was_down_does_not_stop_the_looking
            clock set back, and keys                  | activity.StepsContract            | a_key_is_not_repeated_after_twenty_hours_nor_when_the_clock_was_set_back
            live key with a practice address          | app.StartTest                     | a_live_key_never_goes_to_a_practice_address_and_rubbish_is_no_key
            practice key where real money was         | app.StartTest                     | a_folder_that_ever_held_real_money_takes_no_practice_key_and_loses_nothing
            settings file                             | app.SettingsFileTest              | a_mistake_is_told_with_its_place
            database server that cannot be reached    | app.StartTest                     | an_unreachable_database_server_is_told_without_its_password
            folder that cannot be made                | app.StartTest                     | a_folder_that_cannot_be_made_is_told
            card number in any field at any door      | security.CardNumbersAtTheDoorsTest | a_card_number_in_any_field_of_any_call_is_neither_kept_nor_repeated
            card number typed in                      | checkout.SaleContract             | a_card_number_typed_into_the_invoice_field_is_refused
            """)
    void each_kind_of_bad_input_has_its_test(String what, String in, String name) throws ClassNotFoundException {
        var methods = Class.forName("dev.tillbridge." + in, false, getClass().getClassLoader())
                .getDeclaredMethods();

        assertThat(Arrays.stream(methods).filter(method -> method.getName().equals(name)))
                .as(what)
                .anyMatch(BadInputTest::isTest);
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }
}
