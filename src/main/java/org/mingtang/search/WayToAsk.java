package org.mingtang.search;

/**
 * Where people can ask when nothing is found; each room that takes questions or requests offers its own as a bean.
 *
 * @param href page of the portal
 * @param label e.g. 申请公开政府信息
 */
public record WayToAsk(String href, String label) {}
