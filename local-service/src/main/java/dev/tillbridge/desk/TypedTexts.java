package dev.tillbridge.desk;

import dev.tillbridge.bridge.ParamsCheck;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.CardNumberGuard;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Methods;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Refuses a card number in whatever people type, whichever screen or command it comes from: names, labels,
/// settings, searches, reasons. What was read from a PIMS comes as answers of a page and is masked instead, never
/// refused; so the two calls that repeat such texts are not looked at here.
public final class TypedTexts implements ParamsCheck {
    /// A charge names invoices by the PIMS's numbers; what people typed in it is looked at where it is used.
    private static final Set<Method<?, ?>> REPEAT_THE_PIMS = Set.of(Methods.START, Methods.PAGE_HERE);

    /// Chrome's name for a page, 32 hexadecimal digits, by which the extension says which one it means: by chance one
    /// in some thousands has a run of digits that could be a card number.
    private static final Pattern PAGE = Pattern.compile("[0-9A-Fa-f]{32}");

    @Override
    public void look(Method<?, ?> method, Object params) {
        if (!REPEAT_THE_PIMS.contains(method)) {
            look(Json.tree(params));
        }
    }

    private static void look(JsonNode value) {
        if (value.isString()) {
            if (!PAGE.matcher(value.asString()).matches()) {
                CardNumberGuard.refuse(value.asString());
            }
        } else if (value.isContainer()) {
            value.values().forEach(TypedTexts::look);
        }
    }
}
