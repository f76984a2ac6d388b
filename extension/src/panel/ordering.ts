import { captured } from '../core/captured';
import { SAME_AMOUNT_AGAIN } from '../core/problem-codes';
import type { Focus } from '../core/state';
import { sheetOf } from '../core/ui';
import type { CardWish, WayToPay } from '../protocol/protocol';
import type { ScreenProps } from './act';
import { receiptWish } from './parts/ReceiptLine';

/** What would be charged as things are chosen now, and how it is sent. */
export function ordering(props: ScreenProps, focus: Extract<Focus, { kind: 'shown' }>) {
  const { state, ui, voice, act } = props;
  const { shown, others } = focus;
  const model = captured(shown, others, state.desk, ui, state.preferences.readerId, voice.language);
  const sheet = sheetOf(ui, shown.captureId);
  const asksAgain = state.refusal?.code === SAME_AMOUNT_AGAIN;
  const reason = sheet.secondReason.trim();
  const receiptTo = receiptWish(sheet);
  const free =
    receiptTo !== undefined && state.away === null && !state.starting && (!asksAgain || reason !== '');
  const send = (readerId: string | null, way: WayToPay | null, card: CardWish | null = null) => {
    if (!model.order || !free || receiptTo === undefined) return;
    const { captureId, rows, partReason, kept } = model.order;
    const secondReason = asksAgain ? reason : null;
    act.send({
      kind: 'charge',
      captureId,
      rows,
      readerId,
      partReason,
      secondReason,
      receiptTo,
      way,
      noted: null,
      card,
      kept,
    });
  };
  return { model, sheet, asksAgain, free, send };
}
