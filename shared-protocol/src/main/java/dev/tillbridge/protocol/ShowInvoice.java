package dev.tillbridge.protocol;

/// Read the invoice of a page, for the panel. An `activityId` may be given to one charge of what is shown.
/// With `fresh` it is read anew from the PIMS, whatever the page still shows.
public record ShowInvoice(String page, String profile, boolean fresh) {}
