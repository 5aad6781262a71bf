package org.mingtang.publication.log;

import java.util.List;
import org.mingtang.identity.OpenToPublic;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 公开日志 on the portal: what it is, its entries, and the proof of each. */
@Controller
@OpenToPublic
class LogController {

    private static final int CHECKPOINTS_SHOWN = 10;

    private final TransparencyLog log;
    private final LogRows rows;
    private final Checkpoints checkpoints;
    private final LogKeys keys;

    LogController(TransparencyLog log, LogRows rows, Checkpoints checkpoints, LogKeys keys) {
        this.log = log;
        this.rows = rows;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    @GetMapping("/log")
    String log(Model model) {
        Checkpoint newest = checkpoints.newest();
        List<Checkpoint> earlier = checkpoints.latest(CHECKPOINTS_SHOWN).stream()
                .filter(each -> each.size() < newest.size())
                .toList();
        model.addAttribute("page", new LogPage(newest, keys.key().verifierKey(), earlier));
        return "publication/log";
    }

    @GetMapping("/log/entries")
    String entries(@RequestParam(defaultValue = "") String before, Model model) {
        long size = rows.end().size();
        long end = Math.min(size, LogPlace.read(before).orElse(size));
        long first = Math.max(0, end - EntriesPage.LENGTH);
        List<LogRows.Line> lines = rows.lines(first, (int) (end - first));
        model.addAttribute("page", EntriesPage.of(size, end, lines));
        return "publication/log-entries";
    }

    @GetMapping("/log/entries/{index}")
    String entry(@PathVariable String index, Model model) {
        LogProof proof = proof(index);
        model.addAttribute(
                "page", EntryPage.of(proof, log.entries(proof.entry().entry().item())));
        return "publication/log-entry";
    }

    private LogProof proof(String index) {
        return LogPlace.read(index).flatMap(log::proof).orElseThrow(NoSuchEntry::new);
    }
}
