package dev.tillbridge.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What the hash of a row is made of: SHA-256, in lower hexadecimal digits, over the line `tillbridge audit 1` and then
/// each field in the order of [ChainRow]: how many bytes it has in UTF-8, a colon, the field, a line feed; `-` and a
/// line feed where there is none. Numbers are written in decimal. So no two rows read the same.
///
/// The number by which a database orders its rows is not in it: another database that the rows move to gives its own.
final class ChainText {
    private static final String ROW = "tillbridge audit 1";
    private static final String BEFORE = "tillbridge audit before 1";

    private ChainText() {}

    static String hash(ChainRow row) {
        var digest = begun(ROW);
        field(digest, row.chain());
        field(digest, Long.toString(row.chainNumber()));
        field(digest, row.previous());
        deed(digest, row.at(), row.personId(), row.personName(), row.what(), row.subject(), row.details());
        return text(digest);
    }

    /// A digest over rows without a chain.
    static MessageDigest before() {
        return begun(BEFORE);
    }

    static void deed(
            MessageDigest digest,
            long at,
            @Nullable String personId,
            String personName,
            String what,
            String subject,
            String details) {
        field(digest, Long.toString(at));
        field(digest, personId);
        field(digest, personName);
        field(digest, what);
        field(digest, subject);
        field(digest, details);
    }

    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest begun(String kind) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((kind + "\n").getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void field(MessageDigest digest, @Nullable String field) {
        if (field == null) {
            digest.update("-\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        digest.update((byte) '\n');
    }
}
