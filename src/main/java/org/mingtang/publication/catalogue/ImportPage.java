package org.mingtang.publication.catalogue;

import java.util.List;
import java.util.UUID;

/**
 * What a file would change, before it is confirmed.
 *
 * @param seen the edition it was compared with
 * @param unknown owners that no unit is known by
 */
public record ImportPage(UUID file, String name, String field, int seen, ImportPreview preview, List<String> unknown) {}
