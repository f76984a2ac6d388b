package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The security requirements, row by row, and where each is tested; a row whose test is renamed or taken away
/// fails here. Tests of the extension are named by file and title.
final class SecurityRowsTest {
    private static final String NOT_YET = "not applicable yet";

    private static final String ROWS = """
            1  | loopback only                                | security.LoopbackOnlyTest | no_address_of_this_computer_but_loopback_is_listened_on
            2  | the exact host, at upgrades                  | security.UpgradeDoorTest | an_upgrade_is_let_in_only_at_the_right_door_with_the_right_host_and_origin
            2  | the exact host, at pages                     | security.PageDoorTest | a_page_request_is_answered_only_to_a_person_or_our_own_pages
            3  | the exact origin, at the two socket doors    | security.UpgradeDoorTest | an_upgrade_is_let_in_only_at_the_right_door_with_the_right_host_and_origin
            3  | no header twice                              | security.UpgradeDoorTest | a_header_that_stands_twice_is_refused
            4  | no change by simple requests                 | security.PageDoorTest | a_page_request_is_answered_only_to_a_person_or_our_own_pages
            4  | no change without the page's token           | console.ConsoleDoorTest | a_change_that_our_page_did_not_ask_for_is_refused
            4  | reading changes nothing                      | console.ConsoleDoorTest | reading_an_address_changes_nothing
            5  | nothing for web pages to read                | security.PageDoorTest | the_status_page_tells_version_and_up_and_allows_no_page_to_read_it
            5  | nothing on a page without a session          | console.ConsoleDoorTest | without_a_session_no_page_tells_anything
            6  | proofs of both sides, fresh each time        | security.ProofTest | a_proof_that_was_overheard_is_worth_nothing_on_the_next_connection
            6  | a program without the secret                 | security.ProofTest | a_program_without_the_secret_is_not_let_in
            6  | the console's ticket opens once              | console.ConsoleDoorTest | a_ticket_opens_the_console_once
            7  | key, port and extension are part of it       | security.ProofTest | a_browser_with_another_key_another_port_or_another_extension_is_not_let_in
            7  | a squatter on the port, at the command line  | security.ProofTest | a_squatter_on_the_port_is_found_out_by_the_command_line
            7  | a squatter on the port, at the extension     | extension/src/bridge/service-link.test.ts | never speaks to a squatter that cannot prove itself
            8  | pairing by comparing digits                  | security.PairingDoorTest | pairing_is_closed_until_a_person_opens_it_and_the_person_compares_the_digits
            8  | five tries, two minutes                      | security.PairingDoorTest | after_five_tries_or_two_minutes_pairing_is_closed_again
            8  | a ticket is good once                        | security.PairingDoorTest | a_ticket_is_good_once_for_its_time_and_spent_by_a_wrong_proof
            9  | private files (Linux)                        | security.PrivateFilesTest | the_key_and_the_secret_are_for_this_user_alone_and_refused_when_others_may_read_them
            9  | the extension's key never leaves it          | extension/src/bridge/keys.test.ts | can be used, and never be read
            10 | each right and each door                     | security.RightsTest | a_browser_with_one_right_may_call_exactly_what_that_right_and_its_door_allow
            10 | a desk administers nothing                   | security.RightsTest | a_browser_of_a_desk_may_administer_nothing_and_stop_nothing
            10 | deciding needs a person's PIN                | checkout.NotSureContract | deciding_needs_the_right_pin
            10 | staff may not decide                         | operator.PeopleContract | staff_may_not_decide_without_proof_even_with_their_pin
            10 | deciding needs what the rules ask            | payment.PaymentsContract | a_person_decides_only_while_the_outcome_is_unknown_and_only_with_what_is_needed
            11 | who speaks for a page                        | extension/src/worker/pages.test.ts | a sender with %s is not heard
            11 | a page of another origin                     | extension/src/worker/pages.test.ts | a page of another origin has no profile to speak for
            11 | what a page may say                          | extension/src/core/page-messages.test.ts | %o is a message of a page: %s
            11 | what a script types is no amount             | extension/src/panel/panel.test.tsx | is not changed by %s
            11 | amounts are whole minor units                | security.HostileMessagesTest | an_amount_that_is_not_whole_minor_units_of_a_real_currency_is_refused
            11 | only what was shown                          | security.HostileMessagesTest | a_charge_of_anything_but_what_was_shown_is_refused
            11 | a script clicks Pay, in Chromium             | browser.HostilePageTest | a_script_that_clicks_pay_shows_nothing_and_charges_nothing
            11 | a script rewrites the total, in Chromium     | browser.HostilePageTest | a_script_that_rewrites_the_total_changes_no_charge
            11 | a version on trial touches nothing           | extension/src/driver/tried.test.ts | nothing on the page is pressed, typed into, shown or told, whatever the version on trial asks for
            11 | the same in Chromium                         | browser.VersionOnTrialTest | a_hostile_version_on_trial_presses_types_and_opens_nothing
            12 | no TLS, so no certificate to trust           | security.LoopbackOnlyTest | no_door_speaks_tls_and_no_certificate_is_made
            12 | nobody here makes or trusts certificates     | HouseTest | nobody_makes_or_trusts_certificates
            13 | no field of any call, at any door            | security.CardNumbersAtTheDoorsTest | a_card_number_in_any_field_of_any_call_is_neither_kept_nor_repeated
            13 | the console                                  | security.CardNumbersAtTheDoorsTest | the_console_neither_keeps_nor_repeats_a_card_number
            13 | the name of a browser                        | security.CardNumbersAtTheDoorsTest | a_browser_cannot_be_connected_under_a_card_number
            14 | shape and depth                              | security.FrameLimitsTest | a_frame_that_is_malformed_deep_or_unknown_ends_the_connection
            14 | before anything is proved, at each door      | security.FrameLimitsTest | before_anything_is_proved_each_door_ends_at_the_first_frame_that_does_not_belong_there
            14 | length                                       | security.FrameLimitsTest | a_frame_that_is_too_long_or_binary_ends_the_connection
            14 | length, at the console                       | security.FrameLimitsTest | a_form_that_is_too_long_is_refused_before_it_is_read
            14 | number of sockets, five seconds              | security.FrameLimitsTest | the_ninth_connection_is_turned_away_and_one_that_never_proves_itself_ends_after_five_seconds
            14 | rate                                         | security.FrameLimitsTest | a_flood_of_frames_ends_the_connection
            15 | stopping needs the secret                    | security.RightsTest | only_a_program_with_the_secret_may_stop_the_service
            16 | native host                                  | not applicable yet | there is no native host before the installer
            17 | no secret, card number or client in the log  | app.LogRedactionTest | nothing_secret_and_nobody_is_left_behind
            17 | nothing of a malformed message in the log    | app.LogRedactionTest | nothing_of_a_message_that_is_refused_is_in_the_log
            18 | a live connection ends within a second       | security.RevocationTest | revoking_ends_a_live_connection_within_a_second_and_for_good
            18 | at another service on the same database      | security.RevocationTest | revoking_at_one_service_ends_the_live_connection_at_another_one_on_the_same_database
            19 | our pages speak to this computer alone       | extension/test/manifest.test.ts | our pages may speak to this computer alone
            19 | the same in Chromium                         | browser.HostilePageTest | our_pages_can_speak_to_no_other_computer
            20 | signed installer and update                  | not applicable yet | there is nothing to install or update before the installer
            """;

    record Row(int number, String what, String where, String test) {
        static Row of(String line) {
            var parts = line.split("\\|", 4);
            return new Row(Integer.parseInt(parts[0].strip()), parts[1].strip(), parts[2].strip(), parts[3].strip());
        }
    }

    static Stream<Row> rows() {
        return ROWS.lines().map(Row::of);
    }

    @Test
    void every_row_of_the_requirements_is_here() {
        var numbers = new TreeSet<Integer>();
        rows().forEach(row -> numbers.add(row.number()));

        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_row_is_tested_or_says_why_not_yet(Row row) throws Exception {
        if (row.where().equals(NOT_YET)) {
            assertThat(row.number()).isIn(16, 20);
            assertThat(row.test()).as("the reason").isNotBlank();
        } else if (row.where().startsWith("extension/")) {
            assertThat(Files.readString(extension(row.where()))).as(row.what()).contains("('" + row.test() + "'");
        } else {
            assertThat(Arrays.stream(Class.forName(
                                    "dev.tillbridge." + row.where(),
                                    false,
                                    getClass().getClassLoader())
                            .getDeclaredMethods()))
                    .as(row.what())
                    .anyMatch(method -> method.getName().equals(row.test())
                            && (method.isAnnotationPresent(Test.class)
                                    || method.isAnnotationPresent(ParameterizedTest.class)));
        }
    }

    /// Tests run in the module's folder or in the one above.
    private static Path extension(String file) {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve(file)) ? here.resolve(file) : here.resolveSibling(file);
    }
}
