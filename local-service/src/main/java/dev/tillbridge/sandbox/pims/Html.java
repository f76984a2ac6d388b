package dev.tillbridge.sandbox.pims;

import java.util.List;
import java.util.function.Function;

/// A finished piece of a page. Whatever is not itself `Html` is escaped on its way in.
record Html(String text) {
    static final Html NONE = new Html("");

    /// The template with each `{}` replaced by the next part.
    static Html of(String template, Object... parts) {
        var page = new StringBuilder();
        var from = 0;
        for (var part : parts) {
            var gap = template.indexOf("{}", from);
            if (gap < 0) {
                throw new IllegalArgumentException("more parts than gaps");
            }
            page.append(template, from, gap);
            page.append(part instanceof Html html ? html.text : escaped(part.toString()));
            from = gap + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("more gaps than parts");
        }
        return new Html(page.append(template, from, template.length()).toString());
    }

    static <T> Html each(List<T> items, Function<T, Html> view) {
        var page = new StringBuilder();
        for (var item : items) {
            page.append(view.apply(item).text);
        }
        return new Html(page.toString());
    }

    static Html when(boolean shown, Html html) {
        return shown ? html : NONE;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
