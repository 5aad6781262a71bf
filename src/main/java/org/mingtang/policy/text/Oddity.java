package org.mingtang.policy.text;

/**
 * Something in the numbering that a person should look at.
 *
 * @param place the number as one cites it
 * @param sentence for the clerk
 */
public record Oddity(String place, String sentence) {}
