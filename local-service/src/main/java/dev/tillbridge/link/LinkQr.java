package dev.tillbridge.link;

import io.nayuki.qrcodegen.QrCode;

/// A link as a picture that a phone's camera reads: black on white, with the white edge that it needs.
///
/// @param side how many squares it has on each side
/// @param path the black ones, as a path of SVG
record LinkQr(int side, String path) {
    private static final int EDGE = 4;

    static LinkQr of(String address) {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + EDGE)
                            .append(' ')
                            .append(y + EDGE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new LinkQr(code.size + 2 * EDGE, path.toString());
    }
}
