package dev.tillbridge.app;

import dev.tillbridge.account.AccountGuard;
import dev.tillbridge.bridge.Bridge;
import dev.tillbridge.console.ConsoleSessions;
import dev.tillbridge.desk.ServiceSelf;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.MailSender;
import dev.tillbridge.message.TextSender;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.Door;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.View;
import dev.tillbridge.terminal.Terminals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What the running service tells of itself.
final class Self implements ServiceSelf {
    private final Settings settings;
    private final int port;
    private final Processor processor;
    private final SecretFiles secrets;
    private final SharedKey key;
    private final ConsoleSessions consoles;
    private final Runnable stop;
    private volatile @Nullable Bridge bridge;
    private volatile @Nullable ReaderWatch watch;
    private volatile @Nullable MailSender sender;
    private volatile @Nullable TextSender texts;
    private volatile BooleanSupplier mailsWanted = () -> false;

    Self(
            Settings settings,
            int port,
            Processor processor,
            SecretFiles secrets,
            SharedKey key,
            ConsoleSessions consoles,
            Runnable stop) {
        this.settings = settings;
        this.port = port;
        this.processor = processor;
        this.secrets = secrets;
        this.key = key;
        this.consoles = consoles;
        this.stop = stop;
    }

    void connect(Bridge made, ReaderWatch watching) {
        bridge = made;
        watch = watching;
    }

    /// @param wanted whether somebody is to be mailed, whatever else is set
    void mail(MailSender sends, BooleanSupplier wanted) {
        sender = sends;
        mailsWanted = wanted;
    }

    void texts(TextSender sends) {
        texts = sends;
    }

    /// What keeps texts from being sent; asks the provider.
    Optional<Problem> textProblem() {
        var sends = texts;
        return sends == null ? Optional.empty() : sends.check();
    }

    boolean mailsWanted() {
        return mailsWanted.getAsBoolean();
    }

    /// What is missing before mail can be sent.
    Optional<Problem> mailProblem() {
        var sends = sender;
        return sends == null ? Optional.empty() : sends.missing();
    }

    @Override
    public String version() {
        return Version.of();
    }

    @Override
    public String instanceId() {
        var made = bridge;
        return made == null ? "" : made.instanceId();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String database() {
        return elsewhere().orElse("SQLite, on this computer");
    }

    /// The database's address, where it is a server's.
    Optional<String> elsewhere() {
        return settings.sqlite()
                ? Optional.empty()
                : Optional.of(settings.database().replaceAll("\\?.*", ""));
    }

    @Override
    public String processor() {
        return switch (account()) {
            case ProcessorAccount.None none -> "none yet";
            case ProcessorAccount.Silent silent -> "not reached now";
            case ProcessorAccount.Known(var name, var live) -> name + (live ? ", live" : ", practice");
        };
    }

    ProcessorAccount account() {
        var slot = processor.slot();
        if (slot.isEmpty()) {
            return new ProcessorAccount.None();
        }
        try {
            return new ProcessorAccount.Known(slot.account(), slot.live());
        } catch (ProblemException unreachable) {
            return new ProcessorAccount.Silent();
        }
    }

    @Override
    public int browsers() {
        var made = bridge;
        return made == null
                ? 0
                : (int) made.sessions().connected().stream()
                        .filter(session -> session.peer().door() == Door.BRIDGE)
                        .count();
    }

    @Override
    public boolean internet() {
        var watching = watch;
        return watching == null || watching.internet();
    }

    @Override
    public String consoleAddress() {
        return "http://127.0.0.1:" + port + "/open#" + consoles.ticket();
    }

    @Override
    public void storeSecret(String name, String value, boolean otherAccount, Actor by) {
        if (name.equals(Processor.KEY)) {
            key.store(value, otherAccount, by);
        } else {
            secrets.write(name, value);
        }
    }

    @Override
    public void takeSecret(String name, Actor by) {
        if (!name.equals(Processor.KEY)) {
            throw Problem.of(ProblemCode.NOT_FOUND, "what", "A key of the location")
                    .asException();
        }
        key.takeOver(by);
    }

    @Override
    public Optional<Problem> keyProblem() {
        return key.problem();
    }

    @Override
    public void stop() {
        stop.run();
    }

    /// What is missing before the first charge, in the order in which it is done, and who else uses the account.
    List<Problem> setUp(View view, Terminals terminals, Locations locations, AccountGuard accounts) {
        var missing = new ArrayList<Problem>();
        if (processor.slot().isEmpty()) {
            missing.add(key.problem().orElseGet(() -> Problem.of(ProblemCode.PROCESSOR_NOT_SET_UP)));
        } else if (terminals.list(view).isEmpty()) {
            missing.add(Problem.of(ProblemCode.NO_READER_YET));
        }
        if (!processor.slot().isEmpty()) {
            accounts.problem(view).ifPresent(missing::add);
        }
        if (!processor.slot().practice()) {
            var desks = locations.location(view).desks();
            if (desks.isEmpty()) {
                missing.add(Problem.of(ProblemCode.DESKS_NOT_SAID));
            } else if (desks.getAsInt() > 1 && settings.sqlite()) {
                missing.add(Problem.of(ProblemCode.DESKS_NEED_SHARED_DATABASE));
            }
        }
        return missing;
    }
}
