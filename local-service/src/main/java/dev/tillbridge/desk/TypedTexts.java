package dev.tillbridge.desk;

import dev.tillbridge.bridge.ParamsCheck;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.CardNumberGuard;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Methods;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Refuses a card number in whatever people type, whichever screen or command it comes from: names, labels,
/// settings, searches, reasons. Calls in which nobody types are not looked at: they name what was read from a PIMS,
/// which is masked instead and never refused, or a page as Chrome names it, by 32 hexadecimal digits of which one in
/// some thousands could be a card number.
public final class TypedTexts implements ParamsCheck {
    /// What people typed in a charge is looked at where it is used.
    private static final Set<Method<?, ?>> NOTHING_TYPED = Set.of(
            Methods.START,
            Methods.LINK_START,
            Methods.SHOW,
            Methods.MAPPING_TRY,
            Methods.PAGE_HERE,
            Methods.PAGE_ROWS,
            Methods.PAGE_GONE);

    @Override
    public void look(Method<?, ?> method, Object params) {
        if (!NOTHING_TYPED.contains(method)) {
            look(Json.tree(params));
        }
    }

    private static void look(JsonNode value) {
        if (value.isString()) {
            CardNumberGuard.refuse(value.asString());
        } else if (value.isContainer()) {
            value.values().forEach(TypedTexts::look);
        }
    }
}
