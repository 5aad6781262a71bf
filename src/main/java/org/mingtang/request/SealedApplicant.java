package org.mingtang.request;

/**
 * What the database holds of an applicant.
 *
 * @param closed name, paper, contact as JSON, closed with the seal
 * @param mark keyed hash of name and paper, by which other requests of the same applicant are found
 * @param codeClosed the code of his own page, closed
 */
record SealedApplicant(ApplicantKind kind, String closed, String mark, String codeClosed, String codeHash) {}
