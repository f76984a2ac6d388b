package dev.tillbridge.protocol;

import java.util.List;

/// The location's settings, and how ways to pay map to the PIMS's payment types.
public record LocationView(String id, String name, List<SettingRow> settings) {}
