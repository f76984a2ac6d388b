package dev.tillbridge.store;

import dev.tillbridge.store.Database.Voice;

/// A pulse's voice while it beats.
///
/// @param view on the pulse's connection
record OpenVoice(Topics topics, View view) implements Voice {
    private static final PlainStatement SAY =
            new PlainStatement("select pg_notify('" + PostgresListener.VOICES + "', ?)");

    @Override
    public void wake(String topic) {
        topics.announce(topic);
    }

    @Override
    public void toAll(String words) {
        SAY.list(view, row -> true, words);
    }
}
