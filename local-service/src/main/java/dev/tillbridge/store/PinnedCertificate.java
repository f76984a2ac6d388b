package dev.tillbridge.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.postgresql.PGProperty;
import org.postgresql.ssl.WrappedFactory;

/// Speaks TLS with the database server whose certificate we know, and with no other. Who issued the certificate
/// and what it is called do not count: a clinic's server signs its own. The driver makes one for each connection.
///
/// A certificate that was only just seen proves nothing by itself; the driver then binds the proof of the password
/// to it (`channelBinding=require`), which somebody in the middle can neither pass on nor make.
public final class PinnedCertificate extends WrappedFactory {
    private static final int WAIT_MILLIS = 5_000;
    private static final int TLS_PLEASE = 80877103;
    private static final int GIVEN = 'S';

    /// Called by the driver, with the fingerprint as its `sslfactoryarg`.
    public PinnedCertificate(Properties login) {
        this.factory = accepting(Optional.ofNullable(PGProperty.SSL_FACTORY_ARG.getOrDefault(login))
                .orElseThrow(() -> new IllegalArgumentException("no certificate is named")));
    }

    /// Makes the driver use this class, and bind the password's proof to the certificate.
    static void require(Properties login, String fingerprint) {
        PGProperty.SSL_MODE.set(login, "require");
        PGProperty.SSL_FACTORY.set(login, PinnedCertificate.class.getName());
        PGProperty.SSL_FACTORY_ARG.set(login, fingerprint);
        PGProperty.CHANNEL_BINDING.set(login, "require");
    }

    /// The SHA-256 of the certificate that a server shows now; empty when it speaks no TLS.
    static Optional<String> shownBy(String host, int port) throws IOException {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), WAIT_MILLIS);
            plain.setSoTimeout(WAIT_MILLIS);
            plain.getOutputStream()
                    .write(ByteBuffer.allocate(8).putInt(8).putInt(TLS_PLEASE).array());
            if (plain.getInputStream().read() != GIVEN) {
                return Optional.empty();
            }
            try (var tls = (SSLSocket) context(new Whoever()).createSocket(plain, host, port, false)) {
                tls.startHandshake();
                return Optional.of(fingerprint(tls.getSession().getPeerCertificates()[0]));
            }
        }
    }

    private static SSLSocketFactory accepting(String fingerprint) {
        return context(new OnlyThis(fingerprint));
    }

    private static SSLSocketFactory context(TrustManager trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java speaks no TLS", broken);
        }
    }

    private static String fingerprint(Certificate certificate) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (CertificateEncodingException unreadable) {
            throw new IOException("the certificate cannot be read", unreadable);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Another certificate than the one that was pinned.
    static final class Changed extends CertificateException {
        private static final long serialVersionUID = 1;

        Changed() {
            super("the server shows another certificate");
        }
    }

    private static final class OnlyThis extends Trust {
        private final String fingerprint;

        OnlyThis(String fingerprint) {
            this.fingerprint = fingerprint;
        }

        @Override
        void look(X509Certificate shown) throws CertificateException {
            try {
                if (!fingerprint.equals(fingerprint(shown))) {
                    throw new Changed();
                }
            } catch (IOException unreadable) {
                throw new CertificateException(unreadable);
            }
        }
    }

    /// To look at a certificate; nothing is ever said over such a connection.
    private static final class Whoever extends Trust {
        @Override
        void look(X509Certificate shown) {
            // Looked at by the caller.
        }
    }

    private abstract static class Trust extends X509ExtendedTrustManager {
        abstract void look(X509Certificate shown) throws CertificateException;

        @Override
        public final void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            look(chain[0]);
        }

        @Override
        public final void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
                throws CertificateException {
            look(chain[0]);
        }

        @Override
        public final void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
                throws CertificateException {
            look(chain[0]);
        }

        @Override
        public final void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
            throw new CertificateException("nobody calls us");
        }

        @Override
        public final void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
                throws CertificateException {
            throw new CertificateException("nobody calls us");
        }

        @Override
        public final void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("nobody calls us");
        }

        @Override
        public final X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
