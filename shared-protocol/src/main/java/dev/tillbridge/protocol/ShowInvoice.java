package dev.tillbridge.protocol;

/// Read the invoice of a page, for the panel. An `activityId` may be given to one charge of what is shown.
public record ShowInvoice(String page, String profile) {}
