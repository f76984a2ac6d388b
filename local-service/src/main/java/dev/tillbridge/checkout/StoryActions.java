package dev.tillbridge.checkout;

import dev.tillbridge.posting.Posting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// What may be done with a payment, by its screen and its entries. Nothing here can charge money that may have
/// moved.
final class StoryActions {
    private StoryActions() {}

    /// @param mails whether mail can be sent from here
    static List<StoryAction> of(StoryState state, StoryScreen screen, boolean mails, boolean mayGiveBack) {
        var actions = new ArrayList<StoryAction>();
        switch (screen) {
            case BANK_ON_ITS_WAY -> {
                if (!state.sale().stopWished()) {
                    actions.add(StoryAction.STOP);
                }
                actions.add(StoryAction.LOOK_NOW);
            }
            case LINK_OPEN -> actions.addAll(List.of(StoryAction.STOP, StoryAction.LOOK_NOW));
            case CHECKING, CHARGING -> {
                if (!state.sale().stopWished()) {
                    actions.add(StoryAction.STOP);
                }
            }
            case HELD -> actions.addAll(List.of(StoryAction.TAKE_NOW, StoryAction.GIVE_BACK));
            case LETTING_GO -> actions.add(StoryAction.LOOK_NOW);
            case LET_GO -> actions.add(StoryAction.TRY_AGAIN);
            case NOT_SURE -> actions.addAll(List.of(StoryAction.LOOK_NOW, StoryAction.DECIDE));
            case PARTLY_PAID -> actions.addAll(List.of(StoryAction.CHARGE_THE_REST, StoryAction.PRINT_RECEIPT));
            case PAID, ENTER_IT, GIVEN_BACK, NOT_GIVEN_BACK, TAKE_OUT -> actions.add(StoryAction.PRINT_RECEIPT);
            case NOT_ACCEPTED, READER_IN_USE, READER_OFFLINE, REFUSED, STOPPED -> actions.add(StoryAction.TRY_AGAIN);
            case NOBODY_TAPPED -> actions.add(StoryAction.ASK_AGAIN);
            case GIVING_BACK -> actions.addAll(List.of(StoryAction.LOOK_NOW, StoryAction.PRINT_RECEIPT));
            case GIVE_BACK_NOT_SURE ->
                actions.addAll(List.of(StoryAction.LOOK_NOW, StoryAction.DECIDE_BACK, StoryAction.PRINT_RECEIPT));
            case LINK_CLOSING -> actions.add(StoryAction.LOOK_NOW);
            case LINK_EXPIRED, BANK_CAME_BACK -> {}
            case CHANGED -> actions.add(StoryAction.USE_NEW_AMOUNT);
        }
        if (state.attempt().openDifference().isPresent()) {
            actions.add(StoryAction.SETTLE_DIFFERENCE);
        }
        if (mails && actions.contains(StoryAction.PRINT_RECEIPT)) {
            actions.add(StoryAction.MAIL_RECEIPT);
        }
        var more = new LinkedHashSet<>(actions);
        state.postings().forEach(posting -> more.addAll(ofEntry(posting)));
        if (state.reversals().stream().anyMatch(each -> each.state().byHand())) {
            more.add(StoryAction.ENTERED);
        }
        if (mayGiveBack) {
            more.add(StoryAction.GIVE_BACK);
        }
        if (!state.stranded().isEmpty()) {
            more.add(StoryAction.PUT_IN_NOW);
        }
        return List.copyOf(more);
    }

    private static List<StoryAction> ofEntry(Posting posting) {
        if (posting.question()) {
            return List.of(StoryAction.IS_THE_PAYMENT, StoryAction.NOT_THE_PAYMENT, StoryAction.ENTERED);
        }
        return switch (posting.state()) {
            case QUEUED, VERIFY_FIRST, INVALID_CONFIG -> List.of(StoryAction.PUT_IN_NOW, StoryAction.ENTERED);
            case TO_ENTER -> List.of(StoryAction.ENTERED, StoryAction.LATER);
            case POSTED_WRONG -> List.of(StoryAction.ENTERED);
            case POSTING, POSTED, DISABLED, ENTERED, CANCELLED -> List.of();
        };
    }
}
