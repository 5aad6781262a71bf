package org.mingtang.request.mailbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox as it is configured; always read over TLS.
 *
 * @param key its name in the configuration, under which its state is kept
 * @param organ name of the organ whose requests come here
 * @param address as published in the guide; the user where nothing else is said
 * @param password from the environment or a file, never from here
 * @param after what is done in the mailbox with a message that was taken
 * @param moveTo where to, for {@link After#MOVE}
 * @param since older messages stay unread; null for all
 * @param answers whether an arrival is answered by the program
 */
record Mailbox(
        String key,
        String organ,
        String host,
        int port,
        String user,
        String address,
        String password,
        String folder,
        After after,
        String moveTo,
        @Nullable LocalDate since,
        boolean answers) {

    /** What is done with a message that was taken; nothing is ever deleted. */
    enum After {
        /** Nothing: the mailbox is opened for reading only. */
        LEAVE,
        /** It is marked as read. */
        SEEN,
        /** It goes to another folder. */
        MOVE
    }

    /** What is missing before it can be read, in sentences for whoever configures it. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        say(missing, host, "没有填写邮件服务器（host）");
        say(missing, organ, "没有填写属于哪个机关（organ）");
        say(missing, user, "没有填写用户名（user）");
        say(missing, password, "没有口令：请用环境变量或者文件（password-file）提供");
        if (after == After.MOVE) {
            say(missing, moveTo, "要移动邮件，但没有填写移到哪个文件夹（move-to）");
        }
        return missing;
    }

    private static void say(List<String> missing, String value, String sentence) {
        if (value.isBlank()) {
            missing.add(sentence);
        }
    }

    /** Written nowhere by accident: neither user nor password. */
    @Override
    public String toString() {
        return "Mailbox[" + key + "]";
    }
}
