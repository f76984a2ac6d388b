package dev.tillbridge.http;

import io.javalin.config.RoutesConfig;
import java.util.Set;

/// A page that says the same to everybody and does nothing, so that pages of other sites may lead a tab to it.
public record StillPage(String path, String html) implements Routes {
    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                path, context -> context.contentType("text/html; charset=utf-8").result(html));
    }

    @Override
    public Set<String> fromAnySite() {
        return Set.of(path);
    }
}
