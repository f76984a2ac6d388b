package dev.tillbridge.app;

import dev.tillbridge.account.AccountGuard;
import dev.tillbridge.activity.Duties;
import dev.tillbridge.activity.Duty;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets [AccountGuard] look who else uses the processor account: at the start, when a key is stored, when an answer
/// names a stranger, and every ten minutes, which one service does for all. What failed is tried again at the next
/// tick.
final class AccountWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final long TICK_MILLIS = 15_000;

    private final AccountGuard accounts;
    private final Processor processor;
    private final Duty duty;
    private final Timer timer = new Timer("account-watch", true);
    private volatile boolean open = true;
    private volatile long restsUntil = System.nanoTime();

    AccountWatch(AccountGuard accounts, Processor processor, Duties duties) {
        this.accounts = accounts;
        this.processor = processor;
        this.duty = duties.duty("account", this::canLook);
    }

    AccountWatch start() {
        processor.whenKeyChanges(() -> {
            accounts.keyChanged();
            soon();
        });
        processor.whenNamed(name -> {
            if (accounts.met(name)) {
                soon();
            }
        });
        soon();
        timer.schedule(task(duty::mine), TICK_MILLIS, TICK_MILLIS);
        return this;
    }

    /// The database is an older copy of itself.
    void restored() {
        accounts.restored();
        soon();
    }

    /// A service whose look failed leaves it to another one for a while.
    private boolean canLook() {
        return !processor.slot().isEmpty() && System.nanoTime() - restsUntil >= 0;
    }

    private void failed(String why) {
        restsUntil = System.nanoTime() + REST.toNanos();
        LOG.warn("the account could not be looked at: {}", why);
    }

    private TimerTask task(BooleanSupplier wanted) {
        return new TimerTask() {
            @Override
            public void run() {
                if (wanted.getAsBoolean()) {
                    look();
                }
            }
        };
    }

    private void soon() {
        try {
            timer.schedule(task(() -> true), 0);
        } catch (IllegalStateException closed) {
            // The service is ending; the next start looks first of all.
        }
    }

    void look() {
        if (processor.slot().isEmpty() || !accounts.isDue()) {
            return;
        }
        try {
            accounts.look().ifPresent(problem -> failed(problem.code().name()));
        } catch (RuntimeException broken) {
            // A look that was under way when the service ended finds the database closed.
            if (open) {
                failed(broken.toString());
            }
        }
    }

    @Override
    public void close() {
        open = false;
        timer.cancel();
    }
}
