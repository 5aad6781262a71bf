package org.mingtang.request.exchange;

import java.util.Optional;
import java.util.function.Consumer;
import org.mingtang.request.exchange.Receipt.Result;
import org.mingtang.request.exchange.Receipt.Verdict;

/**
 * Decides on each record that comes. States are taken from below only and kept as a mirror, never a case of one's own;
 * requests are taken from above only, each once.
 */
final class Intake implements Inbox.Taker {

    /** Cases of lower platforms as they last stood there. */
    interface Mirror {
        Optional<Long> version(CaseKey key);

        void put(String partner, ExchangeRecord record, CaseState state);
    }

    /** Requests from above. */
    interface PassedRequests {
        boolean isHere(CaseKey key);

        /** Their files, as they come from a platform above. */
        FileAssembly files(Partner from);

        /** Enters it as a request; returns why that cannot be, leaving nothing behind. */
        Optional<String> enter(Partner from, CaseKey key, PassedCase passed);
    }

    private final Links links;
    private final Mirror mirror;
    private final PassedRequests requests;
    private final Consumer<ExchangeRecord> forward;

    /**
     * An intake.
     *
     * @param forward is given each state that was taken, for the platforms above
     */
    Intake(Links links, Mirror mirror, PassedRequests requests, Consumer<ExchangeRecord> forward) {
        this.links = links;
        this.mirror = mirror;
        this.requests = requests;
        this.forward = forward;
    }

    @Override
    public Result take(String side, ExchangeRecord record) {
        Partner from = links.partner(side).orElseThrow();
        String origin = record.key().origin();
        if (origin.equals(links.side())) {
            return Result.refused(record, "这是接收平台自己的申请，不由其他平台改写。");
        }
        if (!from.origins().contains(origin)) {
            return Result.refused(record, "发送平台不能代表“" + origin + "”报送，请在对接配置的 origins 里补上。");
        }
        try {
            return switch (record.kind()) {
                case STATE -> state(from, record);
                case PASSED -> passed(from, record);
                case FILE -> file(from, record);
            };
        } catch (IllegalArgumentException incomplete) {
            return Result.refused(record, "内容不完整，或者有本平台不认识的项目。");
        }
    }

    private Result state(Partner from, ExchangeRecord record) {
        if (from.isUpper()) {
            return Result.refused(record, "办理情况只由下级平台报送。");
        }
        CaseState state = Wire.content(record, CaseState.class);
        if (mirror.version(record.key())
                .filter(known -> known >= record.version())
                .isPresent()) {
            return Result.of(record, Verdict.HAD);
        }
        mirror.put(from.side(), record, state);
        forward.accept(record);
        return Result.of(record, Verdict.TAKEN);
    }

    private Result passed(Partner from, ExchangeRecord record) {
        if (!from.isUpper()) {
            return Result.refused(record, "申请只由上级平台转来。");
        }
        PassedCase passed = Wire.content(record, PassedCase.class);
        if (requests.isHere(record.key())) {
            return Result.of(record, Verdict.HAD);
        }
        Optional<String> refusal = requests.enter(from, record.key(), passed);
        if (refusal.isPresent()) {
            return Result.refused(record, refusal.get());
        }
        requests.files(from).requestCame(record.key());
        return Result.of(record, Verdict.TAKEN);
    }

    private Result file(Partner from, ExchangeRecord record) {
        if (!from.isUpper()) {
            return Result.refused(record, "申请的材料只由上级平台转来。");
        }
        FilePiece piece = Wire.content(record, FilePiece.class);
        if (!piece.request().origin().equals(record.key().origin())) {
            return Result.refused(record, "材料和它所属的申请不是同一个平台的。");
        }
        FileAssembly files = requests.files(from);
        if (files.has(piece)) {
            return Result.of(record, Verdict.HAD);
        }
        return files.take(piece)
                .map(reason -> Result.refused(record, reason))
                .orElseGet(() -> Result.of(record, Verdict.TAKEN));
    }
}
