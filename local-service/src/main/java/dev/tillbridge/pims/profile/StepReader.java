package dev.tillbridge.pims.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the steps of a profile file.
final class StepReader {
    private static final List<String> VERBS = List.of("set", "choose", "press", "wait", "gone", "read");

    private StepReader() {}

    /// Steps that look and open, and enter nothing.
    static List<Step> looks(List<Part> parts) {
        return parts.stream().flatMap(part -> step(part, Set.of()).stream()).toList();
    }

    /// @param values the values that a step may name
    static List<Step> posting(List<Part> parts, Set<String> values) {
        var steps = new ArrayList<Step>();
        for (var part : parts) {
            step(part, values).ifPresent(steps::add);
        }
        return steps;
    }

    static Optional<Template> template(Part part, String name, Set<String> known) {
        if (part.optional(name).isEmpty()) {
            part.fault("needs " + name);
            return Optional.empty();
        }
        try {
            var template = new Template(part.text(name));
            for (var value : template.names()) {
                if (!known.contains(value)) {
                    part.child(name)
                            .fault("there is no value {" + value + "} here; known are "
                                    + known.stream().sorted().toList());
                }
            }
            return Optional.of(template);
        } catch (IllegalArgumentException wrong) {
            part.child(name).fault(String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Step> step(Part part, Set<String> values) {
        var given =
                VERBS.stream().filter(verb -> part.optional(verb).isPresent()).toList();
        if (given.size() != 1) {
            part.fault("a step has exactly one of " + String.join(", ", VERBS));
            return Optional.empty();
        }
        var verb = Step.Verb.valueOf(given.getFirst().toUpperCase(Locale.ROOT));
        boolean takesValue = verb == Step.Verb.SET || verb == Step.Verb.CHOOSE || verb == Step.Verb.READ;
        if (!takesValue && part.optional("value").isPresent()) {
            part.child("value").fault("only set, choose and read have a value");
        }
        boolean commits = part.flag("commits");
        if (commits && verb != Step.Verb.PRESS && verb != Step.Verb.CHOOSE && verb != Step.Verb.SET) {
            part.child("commits").fault("looking and waiting cannot commit");
        }
        return Optional.of(new Step(
                verb,
                FieldReader.locators(part.optional(given.getFirst())),
                takesValue ? template(part, "value", values) : Optional.empty(),
                commits,
                part.optionalText("when")
                        .map(when -> Step.When.valueOf(when.toUpperCase(Locale.ROOT)))
                        .orElse(Step.When.ALWAYS),
                part.number("seconds").orElse(Step.DEFAULT_SECONDS)));
    }
}
