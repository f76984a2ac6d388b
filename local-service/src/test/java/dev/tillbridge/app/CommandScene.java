package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.app.RunningService.Said;
import dev.tillbridge.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Commands said to a running service.
abstract class CommandScene {
    RunningService service;

    @BeforeEach
    void start() {
        service = RunningService.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    String person(String name, String pin) {
        var id = id(done(service.say("person", "add", name, "--role", "manager", "--json")));
        done(service.typing(pin + "\n", "person", "pin", id));
        return id;
    }

    static String id(Said said) {
        return Json.parse(said.out()).path("id").stringValue();
    }

    static Said done(Said said) {
        assertThat(said.code()).as(said.err() + said.out()).isZero();
        return said;
    }

    static Said refused(Said said) {
        assertThat(said.code()).as(said.err() + said.out()).isEqualTo(1);
        return said;
    }
}
