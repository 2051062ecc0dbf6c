package io.monofact.webhook;

/**
 * How the sending of a message went.
 *
 * @param delivered whether the receiver took it
 * @param told the last answer or failure, and how often it was tried, for a person
 */
public record Delivery(boolean delivered, String told) {}
