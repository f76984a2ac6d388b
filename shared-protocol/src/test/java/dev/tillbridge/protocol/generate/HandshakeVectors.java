package dev.tillbridge.protocol.generate;

import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.ExtensionId;
import dev.tillbridge.protocol.Right;
import dev.tillbridge.protocol.frame.ConnectTranscript;
import dev.tillbridge.protocol.frame.Hashes;
import dev.tillbridge.protocol.frame.Hello;
import dev.tillbridge.protocol.frame.Identify;
import dev.tillbridge.protocol.frame.PairCommit;
import dev.tillbridge.protocol.frame.PairHello;
import dev.tillbridge.protocol.frame.PairServiceReveal;
import dev.tillbridge.protocol.frame.PairTranscript;
import dev.tillbridge.protocol.frame.Side;
import dev.tillbridge.protocol.frame.Signatures;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;

/// One handshake and one pairing with fixed inputs, for other implementations to be held against. Signatures
/// differ from run to run, so they are made anew only when the file is renewed.
final class HandshakeVectors {
    private static final int PORT = 48_732;
    private static final Set<Right> RIGHTS = Set.of(Right.SETTLE, Right.READ, Right.PAY);
    private static final String INSTANCE = "01K9ZZ0000000000000000TEST";

    private HandshakeVectors() {}

    static String write(KeyPair serviceKeys) {
        var file = new LinkedHashMap<String, Object>();
        file.put("port", PORT);
        file.put("extensionId", ExtensionId.OURS);
        file.put("rights", RIGHTS.stream().map(Right::name).sorted().toList());
        file.put("serviceKey", Signatures.text(serviceKeys.getPublic()));
        file.put("connect", connect(serviceKeys));
        file.put("pair", pair(serviceKeys));
        return Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(file) + "\n";
    }

    private static Map<String, Object> connect(KeyPair serviceKeys) {
        var hello = new Hello(1, 1, INSTANCE, nonce('a'), "0.1.0 \u00e6");
        var identify = new Identify(1, "client-1", nonce('b'), PORT, "log-a", 41, "da", "unproved");
        var transcript = new ConnectTranscript(hello, identify, Door.BRIDGE, PORT, ExtensionId.OURS);
        var vector = new LinkedHashMap<String, Object>();
        vector.put("hello", hello);
        vector.put("identify", identify);
        vector.put("clientBytes", hex(transcript.client()));
        vector.put("serviceBytes", hex(transcript.service(RIGHTS)));
        vector.put("serviceProof", Signatures.sign(serviceKeys.getPrivate(), transcript.service(RIGHTS)));
        return vector;
    }

    private static Map<String, Object> pair(KeyPair serviceKeys) {
        var service = new PairServiceReveal(Signatures.text(serviceKeys.getPublic()), nonce('c'));
        var hello = new PairHello(
                1, 1, INSTANCE, "0.1.0", Hashes.commitment(Side.SERVICE, service.publicKey(), service.nonce()));
        var clientKey = service.publicKey();
        var commit =
                new PairCommit(1, PORT, "Front desk 2 / Chrome", Hashes.commitment(Side.CLIENT, clientKey, nonce('d')));
        var transcript = new PairTranscript(hello, commit, service, clientKey, nonce('d'), PORT, ExtensionId.OURS);
        var vector = new LinkedHashMap<String, Object>();
        vector.put("hello", hello);
        vector.put("commit", commit);
        vector.put("service", service);
        vector.put("clientNonce", nonce('d'));
        vector.put("clientBytes", hex(transcript.client()));
        vector.put("serviceBytes", hex(transcript.service("client-1", RIGHTS)));
        vector.put("digits", transcript.digits());
        vector.put("ticketSecret", nonce('e'));
        vector.put("ticketProof", Hashes.hmac(Hashes.bytes(nonce('e')), transcript.client()));
        return vector;
    }

    private static String nonce(char letter) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) letter);
        return Hashes.text(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
