package dev.tillbridge.protocol;

import java.util.List;

/// A profile as the extension needs it: recognition, anchor and locators, as data.
///
/// @param origins match patterns of the pages it reads
/// @param page the surface's part of the profile, as JSON text checked against the profile schema
public record ProfileView(String id, String pims, String pimsName, String version, List<String> origins, String page) {}
