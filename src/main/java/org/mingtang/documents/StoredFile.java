package org.mingtang.documents;

/**
 * What is known of a file that was kept.
 *
 * @param sha256 64 hexadecimal digits of the content, also its address on disk
 * @param size in bytes
 * @param name as received, without any folder
 * @param mediaType told by the name's ending, never by the sender
 */
public record StoredFile(StoredFileId id, String sha256, long size, String name, String mediaType) {}
