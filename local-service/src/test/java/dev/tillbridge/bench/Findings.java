package dev.tillbridge.bench;

import java.util.ArrayList;
import java.util.List;

/// What was measured so far. Each figure is printed when it is there: a part that fails later takes none along.
final class Findings {
    private final List<Figure> figures = new ArrayList<>();

    void add(Figure figure) {
        figures.add(figure);
        System.out.println(figure.row());
    }

    void addAll(List<Figure> measured) {
        measured.forEach(this::add);
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }
}
