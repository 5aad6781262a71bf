package org.mingtang.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A file of a version as its record names it.
 *
 * @param item address of the item
 * @param path where it is answered; its name in the address is free
 */
record VersionFile(String item, String name, String path, String sha256, long size) {

    /** What a record names; nothing for one that cannot be read. */
    static List<VersionFile> of(String item, long version, Map<?, ?> record) {
        List<VersionFile> files = new ArrayList<>();
        if (record.get("attachments") instanceof List<?> named) {
            for (int place = 0; place < named.size(); place++) {
                if (named.get(place) instanceof Map<?, ?> file
                        && file.get("sha256") instanceof String sha256
                        && file.get("size") instanceof Long size) {
                    String path = item + "/versions/" + version + "/files/" + place + "/file";
                    files.add(new VersionFile(item, String.valueOf(file.get("name")), path, sha256, size));
                }
            }
        }
        return files;
    }

    /** Whether it is too large to be read at once; people have to look at it. */
    boolean isTooLarge() {
        return size > WebSite.LARGEST;
    }

    void check(Site site, Findings findings) throws IOException {
        if (isTooLarge()) {
            findings.hint(item + "：附件“" + name + "”超过 64 MiB，没有核对，请自行下载后计算 SHA-256，应为 " + sha256 + "。");
            return;
        }
        Answer answer = site.get(path);
        if (!answer.isThere()) {
            findings.fault(item + "：附件“" + name + "”取不到（" + answer.status() + "）：被删除。");
        } else if (!HexFormat.of().formatHex(Tree.sha256(answer.body())).equals(sha256)) {
            findings.fault(item + "：附件“" + name + "”与内容记录不同：发布后被悄悄改动。");
        }
    }
}
