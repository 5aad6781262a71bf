package org.mingtang.identity;

import java.util.List;

/**
 * The sign-in page.
 *
 * @param failed whether the last attempt was refused, for whatever reason
 * @param throttled whether this network address must wait
 * @param setup whether no account exists yet
 * @param demo accounts of the demo city to choose from; empty outside the demo
 */
public record SignInPage(boolean failed, boolean throttled, boolean setup, List<DemoAccount> demo) {

    /** One account of the demo city. */
    public record DemoAccount(String login, String password, String what) {}
}
