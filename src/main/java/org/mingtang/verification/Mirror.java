package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Downloads what a verification needs. The site may go on publishing meanwhile: then what is new is fetched as well. */
final class Mirror {

    private static final int ROUNDS = 5;

    private final Site site;
    private final MirrorFolder folder;
    private long files;

    Mirror(Site site, MirrorFolder folder) {
        this.site = site;
        this.folder = folder;
    }

    /** Returns how many files were kept. */
    long download() throws IOException {
        fetch("/log/key");
        long known = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SiteIndex.read(site, this::keep, new Findings());
            lists();
            Answer checkpoint = fetch(Verification.CHECKPOINT);
            if (!checkpoint.isThere()) {
                throw new IOException(site.name() + " 没有公开日志（" + checkpoint.status() + "）");
            }
            long size = size(checkpoint.text());
            if (round > 0 && size == known) {
                return files;
            }
            tiles(size);
            items(known, size);
            known = size;
        }
        return files;
    }

    /** Where a site has none, none is kept. */
    private void lists() throws IOException {
        for (String list : GatheringCheck.LISTS) {
            Answer page = site.get(list);
            if (page.isThere()) {
                folder.keep(list, page, true);
                files++;
            }
        }
    }

    private void tiles(long size) throws IOException {
        long row = size;
        for (int level = 0; row > 0; level++) {
            for (long first = 0; first < row; first += TilePath.WIDTH) {
                int width = (int) Math.min(TilePath.WIDTH, row - first);
                fetch(TilePath.hashes(level, first / TilePath.WIDTH, width));
                if (level == 0
                        && !fetch(TilePath.entries(first / TilePath.WIDTH, width))
                                .isThere()) {
                    throw new IOException("取不到日志的 " + TilePath.entries(first / TilePath.WIDTH, width));
                }
            }
            row /= TilePath.WIDTH;
        }
    }

    /** Pages and records of the items that entries from a place on tell of. */
    private void items(long from, long size) throws IOException {
        for (long first = from - from % TilePath.WIDTH; first < size; first += TilePath.WIDTH) {
            int width = (int) Math.min(TilePath.WIDTH, size - first);
            for (byte[] entry : entries(first / TilePath.WIDTH, width)) {
                Map<?, ?> fields = Json.object(new String(entry, UTF_8));
                String item = String.valueOf(fields.get("item"));
                Answer page = site.get(item);
                folder.keep(item, page, true);
                files++;
                if (fields.get("version") instanceof Long version) {
                    for (long each = 1; each <= Math.min(version, 10_000); each++) {
                        if (each == version || page.isGone()) {
                            attached(item, each, fetch(item + "/versions/" + each + "/record.json"));
                        }
                    }
                }
            }
        }
    }

    /** A record that is not there or cannot be read names no files; the verification tells of it. */
    private void attached(String item, long version, Answer record) throws IOException {
        if (!record.isThere()) {
            return;
        }
        Map<?, ?> fields;
        try {
            fields = Json.object(record.text());
        } catch (IllegalArgumentException unreadable) {
            return;
        }
        for (VersionFile file : VersionFile.of(item, version, fields)) {
            if (!file.isTooLarge()) {
                fetch(file.path());
            }
        }
    }

    private List<byte[]> entries(long index, int width) throws IOException {
        try {
            return Bundle.entries(folder, index, width);
        } catch (Bundle.Damaged damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    private Answer fetch(String path) throws IOException {
        Answer answer = site.get(path);
        keep(path, answer);
        return answer;
    }

    private void keep(String path, Answer answer) throws IOException {
        folder.keep(path, answer, false);
        files++;
    }

    private static long size(String checkpoint) throws IOException {
        String[] lines = checkpoint.split("\n");
        if (lines.length < 3 || !lines[1].matches("0|[1-9][0-9]{0,11}")) {
            throw new IOException("检查点的格式有误");
        }
        return Long.parseLong(lines[1]);
    }
}
