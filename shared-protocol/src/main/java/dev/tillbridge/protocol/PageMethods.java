package dev.tillbridge.protocol;

import java.util.List;
import java.util.Set;

/// What the service asks of the extension: the verbs of a page driver. Each call names the page, and where money
/// is at stake the invoice that must still be on it.
public final class PageMethods {
    public static final Method<PageOpen, PageOpened> OPEN = ask("page.open", PageOpen.class, PageOpened.class, true);
    public static final Method<PageRead, PageValues> READ = ask("page.read", PageRead.class, PageValues.class, false);
    public static final Method<PageDo, PageDone> DO = ask("page.do", PageDo.class, PageDone.class, true);
    public static final Method<PageClose, Nothing> CLOSE = ask("page.close", PageClose.class, Nothing.class, true);

    public static final Method<PageVisit, PageValues> VISIT =
            ask("page.visit", PageVisit.class, PageValues.class, false);

    public static final Method<PageTry, PageTried> TRY = ask("page.try", PageTry.class, PageTried.class, false);

    private PageMethods() {}

    /// All methods that the extension answers.
    public static List<Method<?, ?>> all() {
        return List.of(OPEN, READ, DO, CLOSE, VISIT, TRY);
    }

    private static <P, R> Method<P, R> ask(String name, Class<P> params, Class<R> result, boolean changes) {
        return new Method<>(name, params, result, Right.PAY, Set.of(Door.BRIDGE), changes, Asked.EXTENSION);
    }
}
