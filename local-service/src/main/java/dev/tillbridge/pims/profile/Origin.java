package dev.tillbridge.pims.profile;

/// A pattern of origins: `https://clinic.example`, `https://*.example`, `http://127.0.0.1:*`. A port that is not
/// named is the scheme's own.
public record Origin(String pattern) {
    public boolean matches(String origin) {
        var wanted = Parts.of(pattern);
        var given = Parts.of(origin);
        return wanted.scheme.equals(given.scheme)
                && (wanted.port.equals("*") || wanted.port.equals(given.port))
                && hostMatches(wanted.host, given.host);
    }

    /// As browsers write it in a list of pages.
    public String matchPattern() {
        return pattern + "/*";
    }

    private static boolean hostMatches(String wanted, String given) {
        return wanted.startsWith("*.")
                ? given.endsWith(wanted.substring(1)) && given.length() > wanted.length() - 1
                : wanted.equals(given);
    }

    private record Parts(String scheme, String host, String port) {
        static Parts of(String text) {
            int scheme = text.indexOf("://");
            if (scheme < 0) {
                return new Parts("", text, "");
            }
            var authority = text.substring(scheme + 3);
            int port = authority.lastIndexOf(':');
            var name = text.substring(0, scheme);
            return port < 0
                    ? new Parts(name, authority, name.equals("https") ? "443" : "80")
                    : new Parts(name, authority.substring(0, port), authority.substring(port + 1));
        }
    }
}
