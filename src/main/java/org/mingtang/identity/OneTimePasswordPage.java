package org.mingtang.identity;

/** Shows a new password, once. */
public record OneTimePasswordPage(String name, String login, String password) {}
