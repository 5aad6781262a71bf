package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A checkpoint that a key has signed: C2SP tlog-checkpoint. Signatures of keys that are not known, such as those of
 * witnesses, are passed over.
 */
record SignedHead(String origin, long size, byte[] root, String note) {

    private static final int MOST_SIGNATURES = 100;

    /** @throws IllegalArgumentException when it is no checkpoint signed by the key, with a sentence that says why */
    static SignedHead read(String note, VerifierKey key) {
        int end = note.lastIndexOf("\n\n");
        demand(end > 0 && note.endsWith("\n"), "检查点的格式有误。");
        String text = note.substring(0, end + 1);
        String[] lines = text.split("\n", -1);
        demand(lines.length >= 4, "检查点缺少名称、条目数或根指纹。");
        demand(lines[0].equals(key.name()), "检查点属于“" + lines[0] + "”，公钥属于“" + key.name() + "”。");
        demand(isSigned(text, note.substring(end + 2), key), "检查点的签名与公钥不符。");
        demand(lines[1].matches("0|[1-9][0-9]{0,17}"), "检查点的条目数有误。");
        byte[] root = decoded(lines[2]);
        demand(root.length == 32, "检查点的根指纹有误。");
        return new SignedHead(lines[0], Long.parseLong(lines[1]), root, note);
    }

    private static boolean isSigned(String text, String signatures, VerifierKey key) {
        String[] lines = signatures.split("\n");
        demand(lines.length <= MOST_SIGNATURES, "检查点的签名过多。");
        boolean signed = false;
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            demand(parts.length == 3 && parts[0].equals("—"), "检查点的签名行有误。");
            byte[] whole = decoded(parts[2]);
            demand(whole.length > 4, "检查点的签名行有误。");
            boolean ours = parts[1].equals(key.name())
                    && HexFormat.of().formatHex(whole, 0, 4).equals(key.id());
            if (ours) {
                // One that fails is as bad as none, even beside one that holds.
                demand(key.signed(text.getBytes(UTF_8), Arrays.copyOfRange(whole, 4, whole.length)), "检查点的签名与公钥不符。");
                signed = true;
            }
        }
        return signed;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("检查点里有不是 base64 的内容。", e);
        }
    }

    private static void demand(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
