package dev.tillbridge.protocol;

/// Why something could not be done on a page. Part of a result, so that what was done before it stays known.
public enum PageFault {
    /// No visible element matches.
    NOT_FOUND,
    /// More than one visible element matches.
    SEVERAL_FOUND,
    /// The locator itself is not valid for this surface.
    BAD_LOCATOR,
    /// The page shows another invoice, or none, than the guard says. Nothing was done.
    OTHER_INVOICE,
    /// The page did not become ready within the time given.
    TOO_SLOW,
    /// The tab or frame is closed.
    PAGE_GONE,
    /// The practice software shows its sign-in page.
    SIGN_IN,
    /// The control did not take the value, or has no such option.
    VALUE_REFUSED,
    /// The control is switched off.
    DISABLED,
    /// More text or rows than may be read.
    TOO_LONG,
    /// The extension does not have this profile (yet), or may not read its pages.
    UNKNOWN_PROFILE
}
