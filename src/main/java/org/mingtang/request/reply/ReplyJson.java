package org.mingtang.request.reply;

import tools.jackson.databind.json.JsonMapper;

/** A draft as the database keeps it. */
final class ReplyJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReplyJson() {}

    static String write(ReplyDraft draft) {
        return JSON.writeValueAsString(draft);
    }

    static ReplyDraft read(String json) {
        return JSON.readValue(json, ReplyDraft.class);
    }
}
