/**
 * 申请邮箱: mailboxes of organs read over IMAP, each message taken once as an incoming letter that a clerk registers, joins to
 * a case or sets aside. Begin reading at {@code MailboxReader}, {@code LetterReader} and {@code MailDesk}.
 */
@ApplicationModule(
        displayName = "申请邮箱",
        allowedDependencies = {
            "agenda",
            "audit",
            "database",
            "documents",
            "identity",
            "organisation",
            "procedure",
            "request",
            "request.asking",
            "request.handling",
            "request.reckoning"
        })
@NullMarked
package org.mingtang.request.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
