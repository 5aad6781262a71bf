package org.mingtang.request.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.mingtang.request.Delivery;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.WantedForm;
import org.mingtang.request.exchange.ExchangeDesk.Other;
import org.mingtang.request.exchange.ExchangeRecord.Kind;
import org.mingtang.request.exchange.Partner.Relation;

/** What a platform above sends down: requests, and files with them. */
record FromAbove(ExchangeDesk desk, Other upper, String organ) {

    List<ExchangeRecord> coming(CaseKey key, RequestFile.Kind kind, String name, byte[] content) {
        return coming(key, kind, name, content, desk.key);
    }

    List<ExchangeRecord> coming(CaseKey key, RequestFile.Kind kind, String name, byte[] content, OwnKey sealedFor) {
        var to = new Partner(
                desk.side, "东川", Relation.LOWER, null, false, true, Set.of(), List.of(ExchangeDesk.told(sealedFor)));
        UUID file = UUID.randomUUID();
        int count = FilePiece.pieces(content.length, FilePiece.LENGTH);
        var records = new ArrayList<ExchangeRecord>();
        for (int piece = 0; piece < count; piece++) {
            var place = new FilePiece.Place(key.id(), file, piece, count);
            var part = new FilePiece.Part(kind, name, Wire.sha256(content), place.of(content, FilePiece.LENGTH));
            var closed = FilePiece.close(place, part, upper.side, to);
            records.add(new ExchangeRecord(Kind.FILE, place.key(upper.side), 1, Wire.tree(closed)));
        }
        return records;
    }

    ExchangeRecord request(CaseKey key) {
        var to = new Partner(
                desk.side, "东川", Relation.LOWER, null, false, true, Set.of(), List.of(ExchangeDesk.told(desk.key)));
        return new ExchangeRecord(
                Kind.PASSED,
                key,
                1,
                Wire.tree(new PassedCase(
                        "SQ-77",
                        organ,
                        LocalDate.of(2026, 2, 27),
                        "2025年各小学学区划分的会议纪要",
                        null,
                        WantedForm.ELECTRONIC,
                        Delivery.ONLINE,
                        ApplicantBox.close(RequestDesk.citizen("乔安"), key, upper.side, to))));
    }

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
