package org.mingtang.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFileId;

/**
 * A draft as the check before review sees it (rule 6.1).
 *
 * @param docNumber 发文字号 as typed; empty if none
 * @param formedOn 成文日期
 * @param publishOn the day it is to be published; null for as soon as possible
 * @param effectiveFrom 施行日期
 * @param validUntil 有效期, last day
 * @param body sanitised HTML
 * @param required the elements its kind must have, each with what was filled in
 * @param creditCodesWanted whether unified social credit codes belong to the matter (licences, penalties, tenders)
 * @param issuer name of the issuing organ; empty if not known
 * @param besides other words that become public with it, e.g. 内容概述
 */
public record CheckedDraft(
        String title,
        String docNumber,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate publishOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate validUntil,
        String body,
        List<Attachment> attachments,
        List<Element> required,
        boolean creditCodesWanted,
        String issuer,
        List<Element> besides) {

    /** A stored file; its part's key is {@code attachment:1} for the first. */
    public record Attachment(StoredFileId file, String name) {}

    /**
     * What was filled in beside title, number, days and body.
     *
     * @param key the part's key, e.g. docNumber
     * @param label its word, e.g. 发文字号
     * @param value what was filled in; blank or null if nothing was
     */
    public record Element(
            String key, String label, @Nullable String value) {}

    public CheckedDraft {
        attachments = List.copyOf(attachments);
        required = List.copyOf(required);
        besides = List.copyOf(besides);
    }

    /** A draft that says nothing besides. */
    public CheckedDraft(
            String title,
            String docNumber,
            @Nullable LocalDate formedOn,
            @Nullable LocalDate publishOn,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate validUntil,
            String body,
            List<Attachment> attachments,
            List<Element> required,
            boolean creditCodesWanted,
            String issuer) {
        this(
                title,
                docNumber,
                formedOn,
                publishOn,
                effectiveFrom,
                validUntil,
                body,
                attachments,
                required,
                creditCodesWanted,
                issuer,
                List.of());
    }
}
