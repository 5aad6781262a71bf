package org.mingtang.publication.portal;

import java.util.List;

/** What can be subscribed to; paths are without their ending. */
public record FeedsPage(List<ListPage.Link> columns, List<ListPage.Link> themes) {}
