package dev.tillbridge.browser;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.app.DataDirectory;
import dev.tillbridge.app.DemoSetUp;
import dev.tillbridge.app.Service;
import dev.tillbridge.app.Settings;
import dev.tillbridge.app.Stranger;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PairingOpen;
import dev.tillbridge.protocol.PaymentSearch;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.SecretSet;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.sandbox.pims.DemoPims;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;

/// A whole town for a test: a practice processor, the demo clinic, the service between them, all fresh, set up,
/// and in this JVM. Browsers with the extension are opened and connected on demand, and closed with it.
public final class Town implements AutoCloseable {
    private static final String KEY = "sk_test_practice";

    private final Path directory;
    private final StripeSandbox sandbox;
    private final DemoPims pims;
    private final List<Chromium> browsers = new ArrayList<>();
    private final Settings settings;
    private Service service;
    private ControlClient control;

    private Town(Path directory, StripeSandbox sandbox, DemoPims pims, Settings settings) {
        this.directory = directory;
        this.sandbox = sandbox;
        this.pims = pims;
        this.settings = settings;
        service = Service.start(new DataDirectory(directory.resolve("data")), settings, Clock.systemUTC());
        control = ControlClient.connect(directory.resolve("data"), Locale.US);
    }

    /// Everything on SQLite, in an empty directory.
    public static Town open(Path directory) {
        return open(directory, "sqlite", "");
    }

    /// Everything, with the service's books in this database.
    public static Town open(Path directory, String database, String user) {
        var sandbox = StripeSandbox.start(directory.resolve("processor.db"), 0, Clock.systemUTC(), KEY);
        var pims = DemoPims.start(
                directory.resolve("pims.db"), 0, Clock.system(ZoneId.systemDefault()), "behind-the-stage");
        var stripe = new Settings.Stripe(sandbox.address(), true);
        var town = new Town(directory, sandbox, pims, new Settings(freePort(), database, user, stripe, List.of()));
        town.control.call(Methods.SECRET_SET, new SecretSet("stripe.secretKey", KEY, false));
        new DemoSetUp(town.control).apply(pims.address().toString());
        return town;
    }

    /// The service keeps its port over a restart, as it does at a desk.
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /// A new browser without a window, connected to the service.
    public Chromium browser(String... flags) {
        return connected(Chromium.headless(flags));
    }

    /// A new browser on a display, connected to the service.
    Chromium browser(Display display) {
        return connected(Chromium.on(display));
    }

    private Chromium connected(Chromium browser) {
        browsers.add(browser);
        var ticket =
                control.call(Methods.PAIR_OPEN, new PairingOpen(true, "test")).ticket();
        ConnectPage.connect(browser, requireNonNull(ticket));
        return browser;
    }

    /// The clinic's program in a new tab of a browser, where Ann has signed in.
    public ClinicPage signIn(Chromium browser) {
        return ClinicPage.signIn(browser, pims.address(), "ann");
    }

    /// A card reader of the location by its name.
    public CardReader reader(String label) {
        var id = control.call(Methods.READERS, new Nothing()).readers().stream()
                .filter(reader -> reader.label().equals(label))
                .findFirst()
                .orElseThrow()
                .id();
        return new CardReader(processor(), id);
    }

    /// What the processor really did, and its faults.
    public SandboxControl processor() {
        return SandboxControl.of(sandbox);
    }

    /// Puts an amount on a card reader that no payment of the service knows: an earlier client's, left there.
    public void leaveOnReader(String label, long minor) {
        new EarlierClient(sandbox.address(), KEY).asksAt(reader(label).id(), minor);
    }

    /// Another installation charges on the clinic's processor account, and the service finds it.
    public void strangerCharges(long minor) {
        new Stranger(sandbox.address(), KEY).charges(minor);
        control.call(Methods.SECRET_SET, new SecretSet("stripe.secretKey", KEY, false));
        Awaitility.await()
                .until(() -> !control.call(Methods.DESK, new Nothing()).setUp().isEmpty());
    }

    /// What the processor did so far.
    public FarSide farSide() {
        return FarSide.of(processor());
    }

    /// The browsers that were opened here.
    List<Chromium> browsers() {
        return List.copyOf(browsers);
    }

    /// What really stands in the clinic's books.
    public ClinicBooks books() {
        return new ClinicBooks(pims.address(), pims.controlToken());
    }

    /// Where the service listens.
    public URI service() {
        return URI.create("http://127.0.0.1:" + settings.port());
    }

    /// The processor's address, which is a page of this PC like any other.
    public URI processorAddress() {
        return sandbox.address();
    }

    public URI clinic() {
        return pims.address();
    }

    /// The service as the command line speaks to it.
    public ControlClient control() {
        return control;
    }

    /// The payments that the service knows, newest first.
    public List<PaymentView> payments() {
        return control.call(Methods.PAYMENTS, PaymentSearch.of("", 200)).payments();
    }

    /// Stops the service in good order and starts it again on the same data.
    public void restartService() {
        control.close();
        service.close();
        service = Service.start(new DataDirectory(directory.resolve("data")), settings, Clock.systemUTC());
        control = ControlClient.connect(directory.resolve("data"), Locale.US);
    }

    @Override
    public void close() {
        browsers.forEach(Chromium::close);
        control.close();
        service.close();
        pims.close();
        sandbox.close();
    }
}
