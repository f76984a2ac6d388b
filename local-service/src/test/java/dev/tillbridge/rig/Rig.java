package dev.tillbridge.rig;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.bridge.PairedBrowser;
import dev.tillbridge.bridge.TestBrowser;
import dev.tillbridge.protocol.LocationSet;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PairingOpen;
import dev.tillbridge.protocol.PersonAdd;
import dev.tillbridge.protocol.PersonPin;
import dev.tillbridge.protocol.ProfileFile;
import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.ReaderAdd;
import dev.tillbridge.protocol.Role;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.secret.SecretFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The far sides and the data directory of one installation. The service itself is started by whoever uses this,
/// and may be killed and started again at will.
public final class Rig implements AutoCloseable {
    private static final String KEY = "sk_test_practice";
    private static final String SECOND_KEY = "sk_test_practicerolled";

    public final PaperClinic clinic = new PaperClinic();
    public final SandboxControl processor;
    public final Path data;
    private final Optional<StripeSandbox> sandbox;
    private final URI address;
    private final Ids ids = Ids.random();

    private Rig(Path folder, URI address, SandboxControl processor, Optional<StripeSandbox> sandbox)
            throws IOException {
        this.sandbox = sandbox;
        this.address = address;
        this.processor = processor;
        data = furnished(folder.resolve("data"), address);
    }

    private static Path furnished(Path directory, URI processor) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("settings.yaml"), "stripe:\n  apiBase: " + processor + "\n");
        new SecretFiles(directory.resolve("secrets")).write("stripe.secretKey", KEY);
        return directory;
    }

    /// The files of a further desk's service, which has the same processor.
    public Path desk(String name) {
        return desk(name, address);
    }

    /// [#desk(String)] whose service reaches the processor by another address.
    public Path desk(String name, URI processorAddress) {
        try {
            return furnished(data.resolveSibling(name), processorAddress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Rig in(Path folder) {
        try {
            var sandbox = StripeSandbox.start(
                    Files.createDirectories(folder).resolve("processor.db"), 0, Clock.systemUTC(), KEY);
            return new Rig(folder, sandbox.address(), SandboxControl.of(sandbox), Optional.of(sandbox));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With a processor that somebody else runs, where practice payments are made with the same key.
    public static Rig outside(Path folder, URI address, SandboxControl processor) {
        try {
            return new Rig(Files.createDirectories(folder), address, processor, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The processor has another key for the account, beside the one that every desk begins with.
    public String secondKey() {
        sandbox.orElseThrow().addKey(SECOND_KEY);
        return SECOND_KEY;
    }

    /// The key that every desk began with is refused from now on.
    public void endFirstKey() {
        sandbox.orElseThrow().endKey(KEY);
    }

    /// Where the processor is.
    public URI processorAddress() {
        return address;
    }

    /// What a tech does once: the profile, a reader, the settings. The service must run.
    public String setUp() {
        try (var control = ControlClient.connect(data, Locale.ENGLISH)) {
            control.call(Methods.PROFILE_ADD, new ProfileFile("paper.yaml", PaperClinic.profile()));
            control.call(Methods.LOCATION_SET, new LocationSet("practice-pims", PaperClinic.ORIGIN));
            control.call(Methods.LOCATION_SET, new LocationSet("payment-type/*/CARD_READER/*", "Card"));
            var reader = control.call(Methods.READER_ADD, new ReaderAdd("simulated-wpe", null, "Front desk"));
            return reader.id();
        }
    }

    /// Enters a manager with this PIN; gives the id. The service must run.
    public String manager(String pin) {
        try (var control = ControlClient.connect(data, Locale.ENGLISH)) {
            var person = control.call(Methods.PERSON_ADD, new PersonAdd("Ann", Role.MANAGER));
            control.call(Methods.PERSON_PIN, new PersonPin(person.id(), pin, null, null));
            return person.id();
        }
    }

    /// A card is held to the reader by itself, so many milliseconds after the amount is shown; negative: nobody
    /// taps.
    public void tapAfter(String reader, long millis) {
        processor.autoTap(atProcessor(reader), millis);
    }

    /// The reader's name at the processor.
    public static String atProcessor(String reader) {
        return reader.substring(reader.indexOf(':') + 1);
    }

    /// Connects a browser by a one-time ticket.
    public PairedBrowser pair(int port) {
        return pair(data, port);
    }

    /// [#pair(int)] with a service that keeps its files elsewhere.
    public static PairedBrowser pair(Path data, int port) {
        try (var control = ControlClient.connect(data, Locale.ENGLISH)) {
            var ticket = control.call(Methods.PAIR_OPEN, new PairingOpen(true, "rig"))
                    .ticket();
            try (var browser = TestBrowser.open(port, Protocol.PAIR_PATH)) {
                return browser.pairWithTicket("Front desk", String.valueOf(ticket));
            }
        }
    }

    public RigBrowser browser(int port, PairedBrowser paired, Consumer<FromService> heard) {
        return RigBrowser.connect(port, paired, clinic, heard, this::tellBusy);
    }

    /// Never seen where nothing else runs; whoever sees it wants to know why.
    private void tellBusy() {
        try {
            var lines = Files.readAllLines(data.resolve("log").resolve("tillbridge.log"));
            System.err.println("the service was too busy for a browser:");
            lines.subList(Math.max(0, lines.size() - 20), lines.size()).forEach(System.err::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String nextId() {
        return ids.next();
    }

    @Override
    public void close() {
        sandbox.ifPresent(StripeSandbox::close);
    }
}
