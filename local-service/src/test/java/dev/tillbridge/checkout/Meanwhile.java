package dev.tillbridge.checkout;

import dev.tillbridge.farside.Gate;
import dev.tillbridge.farside.Outsiders;
import java.time.Duration;
import java.util.function.Supplier;

/// Lets something happen before or after one of the calls.
final class Meanwhile implements Gate {
    private final Outsiders outside;
    private final int moment;
    private final Runnable what;
    private int calls;
    private boolean armed;

    Meanwhile(Outsiders outside, int moment, Runnable what) {
        this.outside = outside;
        this.moment = moment;
        this.what = what;
    }

    void arm() {
        armed = true;
    }

    @Override
    public <T> T effect(String name, Supplier<T> work) {
        return look(name, work);
    }

    @Override
    public <T> T look(String name, Supplier<T> work) {
        passes();
        var answer = work.get();
        passes();
        return answer;
    }

    private void passes() {
        outside.clock().pass(Duration.ofMillis(1));
        if (armed && calls++ == moment) {
            armed = false;
            what.run();
        }
    }
}
