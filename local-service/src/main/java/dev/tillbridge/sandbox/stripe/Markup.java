package dev.tillbridge.sandbox.stripe;

import java.util.stream.Collector;

/// A finished piece of a hosted page. Whatever is not itself `Markup` is escaped on its way in.
record Markup(String text) {
    static final Markup NONE = new Markup("");

    /// The template with each `{}` replaced by the next part.
    static Markup of(String template, Object... parts) {
        var page = new StringBuilder();
        int from = 0;
        for (var part : parts) {
            int gap = template.indexOf("{}", from);
            if (gap < 0) {
                throw new IllegalArgumentException("more parts than gaps");
            }
            page.append(template, from, gap).append(part instanceof Markup(String ready) ? ready : escaped(part));
            from = gap + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("more gaps than parts");
        }
        return new Markup(page.append(template, from, template.length()).toString());
    }

    static Collector<Markup, StringBuilder, Markup> joined() {
        return Collector.of(
                StringBuilder::new,
                (all, next) -> all.append(next.text),
                StringBuilder::append,
                all -> new Markup(all.toString()));
    }

    private static String escaped(Object part) {
        return part.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
