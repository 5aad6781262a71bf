package org.mingtang.review.chain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Kinds of drafts that chains are set up for, with their words; the modules that own drafts name their kind so. */
@Component
class DraftKinds {

    private final Map<String, String> labels;

    DraftKinds(
            @Value(
                            "#{${mingtang.review.kinds:{publication:'公开信息', policy:'政策文件', history:'历史信息导入', 'request-reply':'依申请公开答复'}}}")
                    Map<String, String> labels) {
        this.labels = Map.copyOf(labels);
    }

    Map<String, String> all() {
        return new java.util.TreeMap<>(labels);
    }

    String label(@Nullable String kind) {
        return kind == null ? "各类稿件" : labels.getOrDefault(kind, kind);
    }
}
