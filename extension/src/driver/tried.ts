import type { PageFault, PageTried, PageTry, TriedPage, TriedVersion } from '../protocol/protocol';
import { one } from './locate';
import { moment } from './moment';
import { readFields } from './read';
import { recognise } from './recognise';

/** Both readings go back in one message. */
const MOST_TEXT = 60_000;
/** A version on trial must not hold up the page on which a person works. */
const MOST_MILLIS = 250;

/**
 * Reads a page by the version in use and by one on trial, at one moment. Neither is told anything, nothing is shown, and
 * nothing is done to the page: there is nothing here that could.
 */
export function tried(ask: PageTry, document: Document, address: string): PageTried {
  return moment(() => {
    const inUse = seen(ask.inUse, document, address);
    // The page has become another one meanwhile: there is nothing to compare.
    if (inUse.fault !== null || (ask.guard !== null && inUse.invoiceId !== ask.guard.invoiceId)) {
      return { inUse: untried('OTHER_INVOICE'), onTrial: untried('OTHER_INVOICE') };
    }
    return { inUse, onTrial: seen(ask.onTrial, document, address) };
  });
}

export function untried(fault: PageFault): TriedPage {
  return { pageKind: null, invoiceId: null, button: null, fields: [], fault };
}

function seen({ profile, pageKind, fields }: TriedVersion, document: Document, address: string): TriedPage {
  const end = performance.now() + MOST_MILLIS;
  const late = () => performance.now() > end;
  const at = recognise([profile], address, document);
  if (at === null) return untried('NOT_FOUND');
  const { shape, invoiceId } = at;
  if (shape.kind !== pageKind) return { ...untried('NOT_FOUND'), pageKind: shape.kind };
  const spot = shape.anchor && one(shape.anchor.locators, document);
  return {
    pageKind: shape.kind,
    invoiceId,
    button: spot && 'fault' in spot ? spot.fault : null,
    fields: readFields(fields, document, MOST_TEXT, late),
    fault: null,
  };
}
