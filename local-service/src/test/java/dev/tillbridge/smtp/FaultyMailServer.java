package dev.tillbridge.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server on a real socket that answers as it was told, or hangs up in the middle.
final class FaultyMailServer implements AutoCloseable {
    /// An answer: hang up without a word.
    static final String HANG_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable SSLContext> tls = new AtomicReference<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    FaultyMailServer() throws IOException {
        socket = new ServerSocket(0, 50);
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// How to answer this command from now on; "." is the end of the mail.
    FaultyMailServer answer(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /// Every mail that it has in its hands, whatever it answered.
    List<String> mails() {
        return taken;
    }

    /// Every line that it heard, but for the mails'.
    List<String> heard() {
        return heard;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (var line = socket.accept()) {
                talk(line);
            } catch (IOException hungUp) {
                // The next one, or the end.
            }
        }
    }

    /// Offers TLS with this certificate.
    FaultyMailServer tls(SSLContext context) {
        tls.set(context);
        return answer("EHLO", "250-faulty\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN");
    }

    private void talk(Socket line) throws IOException {
        say(new PrintWriter(line.getOutputStream(), false, StandardCharsets.UTF_8), "220 faulty");
        converse(line);
    }

    private void converse(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(line.getOutputStream(), false, StandardCharsets.UTF_8);
        for (var command = in.readLine(); command != null; command = in.readLine()) {
            heard.add(command);
            var verb = command.split("[ :]", 2)[0];
            var answer = answers.getOrDefault(verb, standard(verb));
            if (answer.equals(HANG_UP)) {
                return;
            }
            say(out, answer);
            var context = tls.get();
            if (verb.equals("STARTTLS") && context != null) {
                secured(context, line);
                return;
            }
            if (verb.equals("DATA") && answer.startsWith("354") && !body(in, out)) {
                return;
            }
        }
    }

    private void secured(SSLContext context, Socket line) throws IOException {
        var secure = (SSLSocket) context.getSocketFactory().createSocket(line, null, line.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        heard.add("TLS");
        converse(secure);
    }

    private boolean body(BufferedReader in, PrintWriter out) throws IOException {
        var mail = new StringBuilder();
        for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
            mail.append(text).append('\n');
        }
        taken.add(mail.toString());
        var answer = answers.getOrDefault(".", "250 taken");
        if (answer.equals(HANG_UP)) {
            return false;
        }
        say(out, answer);
        return true;
    }

    private static String standard(String verb) {
        return switch (verb) {
            case "EHLO" -> "250-faulty\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME";
            case "AUTH" -> "235 come in";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            case "STARTTLS" -> "220 go on";
            default -> "250 fine";
        };
    }

    private static void say(PrintWriter out, String text) {
        out.print(text + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
