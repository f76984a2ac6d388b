package dev.tillbridge.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// How many rows there are, and a digest over all that stands in them, whatever their order: the sum of the rows'
/// SHA-256. What was there before and what was added make up what is there afterwards. Immutable.
public record RowSum(long count, BigInteger sum) {
    public static final RowSum NOTHING = new RowSum(0, BigInteger.ZERO);

    private static final BigInteger WRAP = BigInteger.ONE.shiftLeft(256);

    public RowSum plus(RowSum other) {
        return new RowSum(count + other.count, sum.add(other.sum).mod(WRAP));
    }

    /// For people and files: 64 hexadecimal digits.
    public String digest() {
        var hex = HexFormat.of().formatHex(sum.add(WRAP).toByteArray());
        return hex.substring(hex.length() - 64);
    }

    /// One row by the given columns, each with its name and kind, so that no two rows read the same.
    static RowSum of(String table, List<String> columns, StoredRow row) {
        var digest = sha256();
        field(digest, 'r', table.getBytes(StandardCharsets.UTF_8));
        for (var column : columns) {
            field(digest, 'c', column.getBytes(StandardCharsets.UTF_8));
            switch (row.value(column)) {
                case null -> field(digest, 'n', new byte[0]);
                case String text -> field(digest, 't', text.getBytes(StandardCharsets.UTF_8));
                case byte[] bytes -> field(digest, 'b', bytes);
                case Object number -> field(digest, 'w', number.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new RowSum(1, new BigInteger(1, digest.digest()));
    }

    private static void field(MessageDigest digest, char kind, byte[] bytes) {
        digest.update((byte) kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (bytes.length >> shift));
        }
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
