package dev.tillbridge.pims.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One part of a profile file that meets the schema, knowing where it stands, so that faults found in it do too.
record Part(YamlTree tree, JsonNode node, String pointer, List<ProfileFault> faults) {
    static Part root(YamlTree tree, List<ProfileFault> faults) {
        return new Part(tree, tree.root(), "", faults);
    }

    Part child(String name) {
        return new Part(tree, node.path(name), YamlTree.step(pointer, name), faults);
    }

    Optional<Part> optional(String name) {
        return node.has(name) ? Optional.of(child(name)) : Optional.empty();
    }

    List<Part> children(String name) {
        return optional(name).map(Part::elements).orElse(List.of());
    }

    List<Part> elements() {
        var elements = new ArrayList<Part>();
        for (int at = 0; at < node.size(); at++) {
            elements.add(new Part(tree, node.path(at), pointer + "/" + at, faults));
        }
        return elements;
    }

    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    String text() {
        return node.asString();
    }

    String text(String name) {
        return node.path(name).asString();
    }

    Optional<String> optionalText(String name) {
        return node.has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    List<String> texts(String name) {
        return children(name).stream().map(Part::text).toList();
    }

    boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    Optional<Integer> number(String name) {
        return node.has(name) ? Optional.of(node.path(name).asInt()) : Optional.empty();
    }

    void fault(String message) {
        faults.add(tree.fault(pointer, message));
    }
}
