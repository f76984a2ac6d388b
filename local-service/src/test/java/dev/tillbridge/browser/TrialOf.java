package dev.tillbridge.browser;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.ProfileBack;
import dev.tillbridge.protocol.ProfileFile;
import dev.tillbridge.protocol.ProfileRef;
import dev.tillbridge.protocol.ProfileState;
import dev.tillbridge.protocol.ProfileTrial;
import dev.tillbridge.protocol.ProfileUse;
import dev.tillbridge.protocol.client.ControlClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.awaitility.Awaitility;

/// The versions of the demo clinic's classic profile, in the hands of Ann, who may decide about them.
record TrialOf(ControlClient control) {
    static final String ID = "willow-creek-classic";
    private static final String PIN = "7319";

    /// The profile that comes with the program, under another number.
    static String version(String number) throws IOException {
        try (InputStream file = TrialOf.class.getResourceAsStream("/profiles/demo-v1.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^version: .*$", "version: \"" + number + "\"");
        }
    }

    /// The version that comes with the program.
    static String ours() throws IOException {
        try (InputStream file = TrialOf.class.getResourceAsStream("/profiles/demo-v1.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?s).*?\nversion: \"([^\"]*)\".*", "$1");
        }
    }

    void add(String yaml) {
        control.call(Methods.PROFILE_ADD, new ProfileFile("new.yaml", yaml));
    }

    ProfileState state() {
        return control.call(Methods.PROFILE_VERSIONS, new Nothing()).profiles().stream()
                .filter(each -> each.id().equals(ID))
                .findFirst()
                .orElseThrow();
    }

    ProfileTrial trial() {
        return requireNonNull(state().trial());
    }

    /// Waits until so many invoices were read alike and differently.
    ProfileTrial await(int alike, int different) {
        Awaitility.await().until(() -> trial().alike() == alike && trial().different() == different);
        return trial();
    }

    /// Waits until this field is told as one that is read differently.
    void awaitDifference(String field) {
        Awaitility.await()
                .until(() -> trial().differences().stream()
                        .anyMatch(each -> each.field().equals(field)));
    }

    void use(String version, String why) {
        control.call(Methods.PROFILE_USE, new ProfileUse(ID, version, ann(), PIN, why));
    }

    void back() {
        control.call(Methods.PROFILE_BACK, new ProfileBack(ID, ann(), PIN));
    }

    void drop() {
        control.call(Methods.PROFILE_DROP, new ProfileRef(ID));
    }

    private String ann() {
        return control.call(Methods.PEOPLE, new Nothing()).people().stream()
                .filter(person -> person.name().equals("Ann"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
