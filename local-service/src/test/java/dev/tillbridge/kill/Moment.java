package dev.tillbridge.kill;

import java.util.List;
import java.util.SplittableRandom;

/// When in a sale the service is killed: after so many frames on the wire and so many microseconds.
record Moment(int frames, long micros) {
    private static final double GOLDEN = 0.6180339887498949;

    /// No gap in a sale is searched further than this: behind it nothing happens but waiting.
    private static final long LONGEST_MICROS = 300_000;

    /// The moments of a lane, one after the other: every stretch of them is spread evenly over the flow.
    static final class Draw {
        private final SplittableRandom random;
        private double place;

        Draw(long seed) {
            random = new SplittableRandom(seed);
            place = random.nextDouble();
        }

        /// @param gaps the microseconds between the frames of an undisturbed sale
        Moment next(List<Long> gaps) {
            place = (place + GOLDEN) % 1;
            int frame = (int) (place * gaps.size());
            long gap = Math.clamp(gaps.get(frame), 1, LONGEST_MICROS);
            return new Moment(frame, random.nextLong(gap));
        }

        /// An amount in cents that no other sale of this lane has. Whole dollars: the practice card declines
        /// others.
        static long amount(int number) {
            return 10_000 + number * 100L;
        }
    }
}
