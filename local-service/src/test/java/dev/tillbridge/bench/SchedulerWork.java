package dev.tillbridge.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tillbridge.store.PostgresAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// One-time tasks of db-scheduler as its documents advise for many of them on PostgreSQL: picked in batches by
/// locking and fetching, at once when they are due. A task is three durable rows written: stored, picked, removed.
final class SchedulerWork implements Work.Engine {
    private static final int THREADS = 16;

    static final String TABLES = """
            create table scheduled_tasks (
                task_name text not null,
                task_instance text not null,
                task_data bytea,
                execution_time timestamptz,
                picked boolean not null,
                picked_by text,
                last_success timestamptz,
                last_failure timestamptz,
                consecutive_failures int,
                last_heartbeat timestamptz,
                version bigint not null,
                priority smallint,
                state text,
                primary key (task_name, task_instance)
            );
            create index execution_time_idx on scheduled_tasks (execution_time);
            create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
            """;

    private final PostgresAddress address;
    private final HikariDataSource pool;
    private final OneTimeTask<String> task;
    private final Scheduler scheduler;

    SchedulerWork(PostgresAddress address, String name) {
        this.address = address;
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(THREADS + 4);
        pool = new HikariDataSource(config);
        task = Tasks.oneTime("bench", String.class).execute((instance, context) -> {});
        scheduler = Scheduler.create(pool, task)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 4.0)
                .pollingInterval(Duration.ofMillis(100))
                .enableImmediateExecution()
                .build();
        scheduler.start();
    }

    @Override
    public void go() {
        scheduler.resume();
    }

    /// Else it looks ten times a second through all the rows that it has just removed.
    @Override
    public void rest() {
        scheduler.pause();
    }

    @Override
    public void begin() {
        var request = "{\"invoice\":\"1042\",\"amountMinor\":18420,\"currency\":\"USD\",\"terminal\":\"front-desk\"}";
        scheduler.schedule(task.instance(UUID.randomUUID().toString(), request), Instant.now());
    }

    /// Any process may have carried out what this one stored: it has ended when none is left.
    @Override
    public void awaitEnd(long here) throws InterruptedException {
        while (BenchServer.ask(address, "select count(*) from (select 1 from scheduled_tasks limit 1) any_left") > 0) {
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        scheduler.stop();
        pool.close();
    }
}
