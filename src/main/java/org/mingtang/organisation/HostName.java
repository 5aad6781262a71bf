package org.mingtang.organisation;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a host in one spelling: small letters, no dot at the end, Chinese names as they travel (xn--), addresses of
 * version 6 in brackets.
 */
public record HostName(String value) {

    private static final int LONGEST = 253;
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern SIX = Pattern.compile("\\[?([0-9a-f:]{2,39}(?:\\d{1,3}(?:\\.\\d{1,3}){3})?)]?");

    /** Reads a name without its port; empty where it can be none. */
    public static Optional<HostName> read(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        if (name.contains(":")) {
            return six(name);
        }
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        return ascii(name).filter(HostName::isName).map(HostName::new);
    }

    /** Whether it never leaves this machine. */
    boolean local() {
        return value.equals("localhost")
                || value.endsWith(".localhost")
                || value.equals("[0:0:0:0:0:0:0:1]")
                || NUMBERS.matcher(value).matches() && value.startsWith("127.");
    }

    private static Optional<String> ascii(String name) {
        try {
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(IDN.toASCII(name).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isName(String name) {
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            return false;
        }
        if (!name.matches("[0-9.]+")) {
            return true;
        }
        return NUMBERS.matcher(name).matches()
                && Pattern.compile("\\.").splitAsStream(name).allMatch(part -> Integer.parseInt(part) <= 255);
    }

    /** Only what is an address already is given to the JDK, which else would ask the network for a name. */
    private static Optional<HostName> six(String name) {
        var written = SIX.matcher(name);
        if (!written.matches() || name.startsWith("[") != name.endsWith("]")) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName('[' + written.group(1) + ']');
            String spelled = address.getHostAddress();
            return Optional.of(new HostName(address instanceof Inet6Address ? '[' + spelled + ']' : spelled));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
