package dev.tillbridge.posting;

import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.PersonAsked;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;
import java.util.List;
import java.util.Optional;

/// Turns what the engine asks about a posting into an item of its own kind under its payment; the rest goes on to
/// [Attention] as it is.
public final class PostingAttention implements PersonAsked {
    private static final List<AttentionKind> OURS =
            List.of(AttentionKind.CHECK_FIRST, AttentionKind.IS_THIS_IT, AttentionKind.MAPPING_MISSING);

    private final Attention attention;

    public PostingAttention(Attention attention) {
        this.attention = attention;
    }

    @Override
    public void asked(Tx tx, ActivityId activity, String kind, Problem problem) {
        var posting =
                kind.equals(PostingPlan.KIND) ? PostingRows.find(tx, activity.value()) : Optional.<Posting>empty();
        if (posting.isEmpty()) {
            attention.asked(tx, activity, kind, problem);
            return;
        }
        attention.raise(
                tx,
                kindOf(posting.get(), problem),
                activity.value(),
                Optional.of(posting.get().asked().paymentId()),
                problem,
                problem.code().name());
    }

    @Override
    public void keptResult(Tx tx, ActivityId activity, boolean known, Problem problem) {
        attention.keptResult(tx, activity, known, problem);
    }

    @Override
    public void settled(Tx tx, ActivityId activity) {
        attention.settled(tx, activity);
        for (var kind : OURS) {
            attention.end(tx, kind, activity.value(), "Tillbridge", "went on");
        }
    }

    private static AttentionKind kindOf(Posting posting, Problem problem) {
        if (posting.question()) {
            return AttentionKind.IS_THIS_IT;
        }
        return Mapping.concerns(problem) ? AttentionKind.MAPPING_MISSING : AttentionKind.CHECK_FIRST;
    }
}
