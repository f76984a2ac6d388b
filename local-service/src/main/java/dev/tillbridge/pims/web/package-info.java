/// Web practice software through the browser extension: the page verbs over the bridge.
@NullMarked
package dev.tillbridge.pims.web;

import org.jspecify.annotations.NullMarked;
