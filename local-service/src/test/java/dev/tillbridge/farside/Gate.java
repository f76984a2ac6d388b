package dev.tillbridge.farside;

import java.util.function.Supplier;

/// Every call to a party outside goes through one gate, which may count it, break it off or cut it.
public interface Gate {
    /// Lets everything through.
    Gate OPEN = new Gate() {
        @Override
        public <T> T effect(String what, Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T look(String what, Supplier<T> work) {
            return work.get();
        }
    };

    /// A call that changes something over there.
    <T> T effect(String what, Supplier<T> work);

    /// A call that only reads.
    <T> T look(String what, Supplier<T> work);
}
