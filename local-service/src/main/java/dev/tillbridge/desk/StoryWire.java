package dev.tillbridge.desk;

import dev.tillbridge.checkout.PaymentStory;
import dev.tillbridge.checkout.StoryEnter;
import dev.tillbridge.checkout.StoryInvoice;
import dev.tillbridge.checkout.StoryLine;
import dev.tillbridge.checkout.StoryRefund;
import dev.tillbridge.payment.CardFacts;
import dev.tillbridge.protocol.Action;
import dev.tillbridge.protocol.CardView;
import dev.tillbridge.protocol.CopyField;
import dev.tillbridge.protocol.EntryWay;
import dev.tillbridge.protocol.Line;
import dev.tillbridge.protocol.PaymentInvoice;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.Progress;
import dev.tillbridge.protocol.RefundView;
import dev.tillbridge.protocol.Screen;
import dev.tillbridge.protocol.ToEnter;
import dev.tillbridge.protocol.WayToPay;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A payment's story, word for word, as a wire record.
final class StoryWire {
    private StoryWire() {}

    static PaymentView view(PaymentStory story, Locale locale) {
        return new PaymentView(
                story.id(),
                story.code(),
                Screen.valueOf(story.screen().name()),
                Progress.valueOf(story.progress().name()),
                Wire.amount(story.requested()),
                Wire.amount(story.approved()),
                Wire.amount(story.open()),
                story.clientName(),
                story.clientEmail().orElse(null),
                story.patients(),
                story.pimsName(),
                story.invoices().stream().map(StoryWire::invoice).toList(),
                WayToPay.valueOf(story.way().name()),
                story.readerId().orElse(null),
                story.readerLabel().orElse(null),
                story.desk(),
                story.person().orElse(null),
                story.startedAt(),
                story.card()
                        .map(card -> card(card, story.processorReference().orElse(null), locale))
                        .orElse(null),
                line(story.money()),
                line(story.inPims()),
                line(story.receipt()),
                story.problem().map(problem -> Wire.text(problem, locale)).orElse(null),
                story.say().orElse(null),
                story.nextLookAt().orElse(null),
                story.looks(),
                story.toEnter().stream().map(StoryWire::enter).toList(),
                story.refunds().stream().map(StoryWire::refund).toList(),
                Wire.amount(story.mayGiveBack()),
                story.actions().stream()
                        .map(action -> Action.valueOf(action.name()))
                        .toList(),
                story.practice());
    }

    private static PaymentInvoice invoice(StoryInvoice invoice) {
        return new PaymentInvoice(
                invoice.invoiceId(),
                invoice.number(),
                Wire.amount(invoice.amount()),
                Wire.amount(invoice.open()),
                invoice.posting(),
                invoice.postingId().orElse(null),
                invoice.question(),
                line(invoice.inPims()));
    }

    private static CardView card(CardFacts card, @Nullable String reference, Locale locale) {
        return new CardView(
                card.brand(),
                card.last4(),
                DeskWords.of(locale).entry(card.entry()),
                card.approval().isEmpty() ? null : card.approval(),
                reference);
    }

    private static Line line(StoryLine line) {
        return new Line(
                line.state(),
                line.text(),
                line.since().orElse(null),
                line.todo().orElse(null));
    }

    private static RefundView refund(StoryRefund refund) {
        return new RefundView(
                refund.id(),
                Wire.amount(refund.amount()),
                refund.state(),
                line(refund.line()),
                refund.person().orElse(null),
                refund.reason(),
                refund.open());
    }

    private static ToEnter enter(StoryEnter enter) {
        return new ToEnter(
                enter.postingId(),
                EntryWay.valueOf(enter.kind().name()),
                enter.invoiceNumber(),
                enter.fields().stream()
                        .map(field -> new CopyField(field.label(), field.value()))
                        .toList());
    }
}
