package dev.tillbridge.protocol;

import java.util.List;

/// What a person enters in the PIMS by hand.
public record ToEnter(String postingId, EntryWay way, String invoiceNumber, List<CopyField> fields) {}
