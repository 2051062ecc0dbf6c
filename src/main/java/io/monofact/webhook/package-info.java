/** Tells another program of a verdict, by HTTP. */
package io.monofact.webhook;
